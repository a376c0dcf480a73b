using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>Where a type stands is where its namespace says: the project's name and the folders below it.</summary>
public sealed partial class NamespaceTests
{
    // Files that declare no type of their own.
    private static readonly string[] WithoutNamespace = ["Program.cs", "GlobalUsings.cs"];

    private static readonly (string Folders, string Namespace, string Reason)[] Exceptions =
    [
        (".*/Blanks", @"Course\.[A-Za-z]+\.Homework", "a blank is copied into the learner's folder as it is"),
    ];

    // Folders of one file that stay, because more will come or others have the same form.
    private static readonly string[] SingleFiles =
    [
        "tests/Engine.Tests/Benchmarking", "tests/Engine.Tests/Files", // named like the room they test
    ];

    [Test]
    public void A_namespace_is_the_project_and_the_folder()
    {
        var wrong = from source in SourceTree.Sources
                    let declared = source.Lines.Select(line => Declaration().Match(line))
                        .FirstOrDefault(match => match.Success)?.Groups[1].Value
                    where !IsRight(source, declared)
                    select $"{source}: {declared ?? "no namespace"}, expected {NamespaceOf(source)}";
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_exception_is_needed() =>
        Assert.That(Exceptions.Where(exception => !SourceTree.Sources.Any(source => Matches(source.Folder, exception.Folders))), Is.Empty);

    [Test]
    public void A_folder_holds_more_than_one_file()
    {
        var roots = SourceTree.Projects.Select(project => project.Folder);
        var single = SourceTree.Sources.GroupBy(source => source.Folder).Where(folder => folder.Count() == 1).Select(folder => folder.Key);
        Assert.That(single.Except(roots), Is.EquivalentTo(SingleFiles));
    }

    private static bool IsRight(SourceFile source, string? declared) => declared is null
        ? WithoutNamespace.Contains(Path.GetFileName(source.Path))
        : declared == NamespaceOf(source)
            || Exceptions.Any(exception => Matches(source.Folder, exception.Folders) && Matches(declared, exception.Namespace));

    private static string NamespaceOf(SourceFile source) =>
        (source.Project.Name + source.Folder[source.Project.Folder.Length..]).Replace('/', '.');

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, $"^{pattern}$");

    [GeneratedRegex(@"^namespace ([\w.]+);")]
    private static partial Regex Declaration();
}
