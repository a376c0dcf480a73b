using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>
/// One scheme for the names of tests. A test's name is a sentence about what is tested, its words joined by underscores:
/// <c>A_label_out_of_range_is_refused</c>. The tests of a thing are one class, named after it, in a file of the same name:
/// <c>OneHotTests</c>.
/// </summary>
public sealed partial class TestNamesTests
{
    private static readonly Lazy<HashSet<string>> Names = new(
        () => [.. Sources(".", except: "tests").SelectMany(file => Word().Matches(File.ReadAllText(file))).Select(word => word.Value)]);

    private static IEnumerable<TestFile> TestFiles => Sources("tests").Select(file => new TestFile(file, File.ReadAllText(file)));

    [Test]
    public void Every_test_is_named_by_a_sentence()
    {
        var names = TestFiles.SelectMany(file => file.Tests.Concat(file.Cases).Select(name => (file.Name, Test: name))).ToArray();
        Assert.That(names, Has.Length.GreaterThan(700), "the tests are found");
        Assert.That(names.Where(name => !IsSentence(name.Test)), Is.Empty);
    }

    [Test]
    public void Every_class_of_tests_is_named_after_what_it_tests_and_its_file_after_it() => Assert.Multiple(() =>
    {
        foreach (var file in TestFiles.Where(
            file => file.Tests.Any() || file.Classes.Any() || file.Name.EndsWith("Tests", StringComparison.Ordinal)))
        {
            Assert.That(file.Tests, Is.Not.Empty, $"{file.Name} holds tests");
            Assert.That(file.Classes, Is.EqualTo(new[] { file.Name }), "the class ends in Tests, and there is one in a file");
        }
    });

    [TestCase("A_label_out_of_range_is_refused", ExpectedResult = true)]
    [TestCase("CIFAR_100_has_a_group", ExpectedResult = true)]
    [TestCase("A_TensorSpan_is_the_same_memory", ExpectedResult = true)]
    [TestCase("ALabelOutOfRangeIsRefused", ExpectedResult = false)]
    [TestCase("Forward_ThrowsOnNull", ExpectedResult = false)]
    [TestCase("a_label_is_refused", ExpectedResult = false)]
    [TestCase("A label is refused", ExpectedResult = false)]
    [TestCase("Refuses", ExpectedResult = false)]
    public bool A_sentence_is_recognised(string name) => IsSentence(name);

    // A capital inside stands in a name that the engine's sources know, too, or in an abbreviation.
    private static bool IsSentence(string name) => Sentence().IsMatch(name)
        && name.Split('_').Skip(1).All(word => !word.Any(char.IsUpper) || !word.Any(char.IsLower) || Names.Value.Contains(word));

    private static IEnumerable<string> Sources(string folder, string? except = null) =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let folders = Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
        where !folders.Contains("bin") && !folders.Contains("obj") && !folders.Contains(except)
        select file;

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b[A-Za-z0-9]+\b")]
    private static partial Regex Word();

    // An attribute that makes a test, perhaps others, and the method.
    [GeneratedRegex(
        @"^ +\[(?:FsCheck\.NUnit\.)?(?:Test|TestCase|TestCaseSource|Property)\b[^\n]*\n"
        + @"(?:(?! +public )[^\n]*\n)*? +public [^\n(]*?(?<name>\w+)\(",
        RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex("""^ +\[TestCase.*\bTestName = "(?<name>[^"]*)"\)\]""", RegexOptions.Multiline)]
    private static partial Regex Case();

    [GeneratedRegex(@"\bclass (?<name>\w+Tests)\b")]
    private static partial Regex Class();

    private sealed record TestFile(string Path, string Text)
    {
        public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

        public IEnumerable<string> Tests => Found(Method());

        public IEnumerable<string> Cases => Found(Case());

        public IEnumerable<string> Classes => Found(Class());

        private IEnumerable<string> Found(Regex regex) =>
            regex.Matches(Text.ReplaceLineEndings("\n")).Select(match => match.Groups["name"].Value);
    }
}
