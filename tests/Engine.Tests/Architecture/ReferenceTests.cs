using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>
/// Who may refer to whom. Arrows run one way, and a project names everything it uses: nothing comes along by way of another project.
/// </summary>
public sealed partial class ReferenceTests
{
    private const string Tensors = "Course.Tensors", Autograd = "Course.Autograd", Files = "Course.Files", Data = "Course.Data";
    private const string Neuron = "Course.Neuron", Mlp = "Course.Mlp", Optimization = "Course.Optimization", Cnn = "Course.Cnn";
    private const string Gpu = "Course.Cnn.Gpu";
    private const string Drawing = "Course.Drawing", Terminal = "Course.Terminal", Lessons = "Course.Lessons";
    private const string Judging = "Course.Judging", Tutoring = "Course.Tutoring", Teaching = "Course.Teaching";

    private static readonly string[] Below = [Tensors, Autograd, Files, Data];
    private static readonly string[] Shell = [.. Below, Drawing, Terminal, Lessons, Tutoring];
    private static readonly string[] Engines = [Neuron, Mlp, Optimization, Cnn];

    // What a project may refer to. What it does refer to may be less, and is what it uses.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Tensors] = [],
        [Files] = [],
        [Autograd] = [Tensors],
        [Data] = [Tensors, Files],
        [Neuron] = Below,
        [Mlp] = [.. Below, Neuron],
        [Optimization] = [.. Below, Neuron, Mlp],
        [Cnn] = [.. Below, Neuron, Mlp, Optimization],
        [Gpu] = [Tensors, Autograd, Data, Mlp, Optimization, Cnn],

        [Drawing] = [Tensors, Files],
        [Terminal] = [Tensors, Files, Drawing],
        [Lessons] = [Files, Drawing, Terminal],
        [Judging] = [Tensors],
        [Tutoring] = [Files, Drawing, Terminal, Lessons, Judging],
        [Teaching] = [Files, Terminal, Lessons, Tutoring],

        [$"{Neuron}.App"] = [.. Shell, Neuron],
        [$"{Mlp}.App"] = [.. Shell, Neuron, Mlp],
        [$"{Optimization}.App"] = [.. Shell, Neuron, Mlp, Optimization],
        [$"{Cnn}.App"] = [.. Shell, .. Engines, Gpu],
        ["Course.Pipeline.App"] = [.. Shell, .. Engines],

        [$"{Neuron}.Tasks"] = [Tensors, Judging, Neuron],
        [$"{Mlp}.Tasks"] = [Tensors, Judging, Mlp],
        [$"{Optimization}.Tasks"] = [Tensors, Judging, Optimization],
        [$"{Cnn}.Tasks"] = [Tensors, Judging, Cnn],
        [$"{Neuron}.Checks"] = [.. Below, Judging, Neuron, $"{Neuron}.Tasks"],
        [$"{Mlp}.Checks"] = [.. Below, Judging, Neuron, Mlp, $"{Mlp}.Tasks"],
        [$"{Optimization}.Checks"] = [.. Below, Judging, Neuron, Mlp, Optimization, $"{Optimization}.Tasks"],
        [$"{Cnn}.Checks"] = [.. Below, Judging, .. Engines, $"{Cnn}.Tasks"],
        [$"{Neuron}.Homework"] = [$"{Neuron}.Tasks"],
        [$"{Mlp}.Homework"] = [$"{Mlp}.Tasks"],
        [$"{Optimization}.Homework"] = [$"{Optimization}.Tasks"],
        [$"{Cnn}.Homework"] = [$"{Cnn}.Tasks"],
    };

    private static IEnumerable<Project> Products => SourceTree.Projects.Where(project => !project.IsTest);

    [TestCaseSource(nameof(Products))]
    public void A_project_refers_only_to_what_stands_below_it(object product)
    {
        var project = (Project)product;
        Assert.That(Allowed, Contains.Key(project.Name), "a new project: say here what it may refer to");
        Assert.That(project.References.Except(Allowed[project.Name]), Is.Empty,
            $"{project.Name} may not refer to these; the table in {nameof(ReferenceTests)} says to what it may");
    }

    [Test]
    public void The_table_names_no_project_that_is_gone() =>
        Assert.That(Allowed.Keys.Except(Products.Select(project => project.Name)), Is.Empty);

    [Test]
    public void No_product_refers_to_a_test_project() =>
        Assert.That(
            Products.SelectMany(product => product.References).Distinct()
                .Where(name => SourceTree.Projects.Any(project => project.IsTest && project.Name == name)),
            Is.Empty);

    [Test]
    public void A_project_declares_exactly_what_it_uses()
    {
        // The compiler writes into an assembly only the references that its code uses.
        var names = SourceTree.Projects.Select(project => project.Name).ToHashSet();
        var built = SourceTree.Projects.Where(project => File.Exists(AssemblyOf(project))).ToArray();
        Assert.That(built, Has.Length.GreaterThan(15), "the assemblies are found");
        Assert.Multiple(() =>
        {
            foreach (var project in built)
            {
                var used = ReferencesOf(AssemblyOf(project)).Where(names.Contains).ToArray();
                Assert.That(used.Except(project.References), Is.Empty, $"{project.Name} uses these without declaring them");
                Assert.That(project.References.Except(used), Is.Empty, $"{project.Name} declares these and does not use them");
            }
        });
    }

    [Test]
    public void Every_project_is_in_the_solution()
    {
        var solution = ProjectInSolution().Matches(Repository.Text("Course.sln")).Select(match => match.Groups[1].Value);
        Assert.That(solution, Is.EquivalentTo(SourceTree.Projects.Select(project => project.Name)));
    }

    [Test]
    public void What_is_shared_names_no_chapter()
    {
        var naming = from source in SourceTree.Sources
                     where source.Path.StartsWith("shared/", StringComparison.Ordinal)
                     from line in source.Lines
                     where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && ChapterName().IsMatch(line)
                     select $"{source}: {line.Trim()}";
        Assert.That(naming, Is.Empty);
    }

    private static string AssemblyOf(Project project) => Path.Combine(AppContext.BaseDirectory, $"{project.Name}.dll");

    private static string[] ReferencesOf(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    [GeneratedRegex(@"^Project\(""[^""]*""\) = ""([^""]*)"", ""[^""]*\.csproj""", RegexOptions.Multiline)]
    private static partial Regex ProjectInSolution();

    [GeneratedRegex(@"Course\.(Neuron|Mlp|Optimization|Cnn|Pipeline)\b|\b0[1-9]-(neuron|mlp|optimization|cnn|pipeline)|Homework\.Tests")]
    private static partial Regex ChapterName();
}
