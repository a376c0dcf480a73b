using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Engine.Tests.Architecture;

/// <summary>A project of the repository, as its file declares it.</summary>
/// <param name="Name">The name of the project and its assembly.</param>
/// <param name="Folder">Where it stands, from the repository's root, with slashes.</param>
/// <param name="References">The projects it refers to.</param>
/// <param name="Friends">The assemblies that see what is internal to it.</param>
internal sealed record Project(string Name, string Folder, IReadOnlyList<string> References, IReadOnlyList<string> Friends)
{
    /// <summary>Whether it holds tests, or measures: nothing is built on it.</summary>
    public bool IsTest => Folder.StartsWith("tests/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A C# file of the repository.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Project">The project that compiles it.</param>
internal sealed record SourceFile(string Path, Project Project)
{
    /// <summary>The folder it stands in, from the repository's root.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>Its lines.</summary>
    public string[] Lines => File.ReadAllLines(System.IO.Path.Combine(Repository.Root, Path));

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>
/// The projects and sources of the repository, read from the files themselves. What a learner writes in 0N-*/Homework is not among them:
/// it may look as it likes.
/// </summary>
internal static partial class SourceTree
{
    /// <summary>A program that is compiled outside the repository, with the packages alone.</summary>
    private const string OutsideProject = "tests/PackageUser/PackageUser.csproj";

    private static readonly EnumerationOptions Everywhere =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };

    /// <summary>All projects that the solution builds.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
    [
        .. Files("*.csproj").Where(path => path != OutsideProject).Select(ReadProject),
    ];

    /// <summary>All sources, but for the learner's.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = [.. Files("*.cs").Select(Place).OfType<SourceFile>()];

    private static IEnumerable<string> Files(string pattern) =>
        from file in Directory.EnumerateFiles(Repository.Root, pattern, Everywhere)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "bin" or "obj" or "BenchmarkDotNet.Artifacts" || part.StartsWith('.'))
        orderby path
        select path;

    private static Project ReadProject(string path)
    {
        var elements = XDocument.Load(Path.Combine(Repository.Root, path)).Descendants().ToArray();
        return new Project(
            Path.GetFileNameWithoutExtension(path), path[..path.LastIndexOf('/')],
            [.. Included("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            [.. Included("InternalsVisibleTo")]);

        IEnumerable<string> Included(string element) =>
            elements.Where(item => item.Name.LocalName == element).Select(item => item.Attribute("Include")!.Value);
    }

    [GeneratedRegex("^[^/]+/Homework/[^/]+$")]
    private static partial Regex LearnersFile();

    private static SourceFile? Place(string path)
    {
        // A project's folder may hold another project: the innermost one compiles the file.
        var project = Projects.Where(project => path.StartsWith($"{project.Folder}/", StringComparison.Ordinal))
            .MaxBy(project => project.Folder.Length);
        return project is null || LearnersFile().IsMatch(path) ? null : new SourceFile(path, project);
    }
}
