using Course.Lessons;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>The chapters whose lessons are checked. A new chapter adds a line here.</summary>
public static class Chapters
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Outputs = [];

    /// <summary>All chapters that have demonstrations and pictures.</summary>
    public static IReadOnlyList<Chapter> All { get; } =
    [
        Course.Neuron.App.NeuronChapter.Contents,
        Course.Mlp.App.MlpChapter.Contents,
        Course.Optimization.App.OptimizationChapter.Contents,
        Course.Cnn.App.CnnChapter.Contents,
    ];

    /// <summary>All texts with code or links to check: the lessons, the pages at the root, and the one about the graph.</summary>
    public static IEnumerable<string> Lessons => Directory.GetDirectories(CourseFolder.Find(), "0?-*")
        .Append(CourseFolder.Find())
        .Append(Path.Combine(CourseFolder.Find(), "shared", "Autograd"))
        .Select(folder => Path.Combine(folder, "README.md"))
        .Append(Path.Combine(CourseFolder.Find(), "shared", "Lessons", "GLOSSARY.md"))
        .Where(File.Exists)
        .Select(path => Path.GetRelativePath(CourseFolder.Find(), path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Every demonstration, as the cases of a test.</summary>
    public static IEnumerable<TestCaseData> Demonstrations =>
        from chapter in All
        from demonstration in chapter.Demonstrations
        select new TestCaseData(chapter, demonstration).SetArgDisplayNames(chapter.Folder, demonstration.Name);

    /// <summary>Every picture, as the cases of a test.</summary>
    public static IEnumerable<TestCaseData> Pictures =>
        from chapter in All
        from picture in chapter.Pictures
        select new TestCaseData(chapter, picture).SetArgDisplayNames(chapter.Folder, picture.Name);

    /// <summary>The full path of a lesson.</summary>
    public static string PathOf(string lesson) => Path.Combine(CourseFolder.Find(), lesson);

    /// <summary>What a demonstration prints; it runs once for all tests.</summary>
    public static IReadOnlyList<string> Output(Chapter chapter, Demonstration demonstration)
    {
        var key = $"{chapter.Folder} {demonstration.Name}";
        lock (Outputs)
        {
            return Outputs.TryGetValue(key, out var known) ? known : Outputs[key] = Run(demonstration);
        }
    }

    /// <summary>What a demonstration prints into a file, line by line.</summary>
    public static IReadOnlyList<string> Run(Demonstration demonstration)
    {
        var text = new StringWriter { NewLine = "\n" };
        demonstration.Run(Screen.Plain(text));
        return text.ToString().Split('\n');
    }
}
