using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>
/// Every loop comes to an end whatever is drawn: none draws again until it likes what came, and one without a condition has a way out.
/// </summary>
public sealed partial class LoopTests
{
    private static readonly string[] Unending =
    [
        "WorkerTeam.cs", // a background thread, which ends with the process
        "EndlessMemory.cs", "EndlessOutput.cs", "OutputWithoutLineEnd.cs", "PrinterLeftRunning.cs", // bad homework
    ];

    private static IEnumerable<Loop> Loops => Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
        .Where(file => !OutputFolder().IsMatch(file))
        .SelectMany(LoopsOf);

    [Test]
    public void No_loop_draws_until_luck_comes() =>
        Assert.That(
            Loops.Where(loop => loop.WaitsForLuck), Is.Empty, "Make what is wanted from one draw, or say how often at most to draw.");

    [Test]
    public void A_loop_without_a_condition_has_a_way_out() =>
        Assert.That(
            Loops.Where(loop => loop.HasNoCondition && !WayOut().IsMatch(loop.Body) && !Unending.Contains(Path.GetFileName(loop.File))),
            Is.Empty);

    [TestCase("do\n{\n    x = rng.NextDouble();\n}\nwhile (x < 0.1);", ExpectedResult = true)]
    [TestCase("while (x < 0.1)\n{\n    x = rng.NextDouble();\n}", ExpectedResult = true)]
    [TestCase("while (generator.NextNormal() < 0.1)\n{\n}", ExpectedResult = true)]
    [TestCase("for (var x = 0.0; Near(x); x = rng.NextDouble())\n{\n}", ExpectedResult = true)]
    [TestCase("for (var i = 0; i < n; i++)\n{\n    x[i] = rng.NextDouble();\n}", ExpectedResult = false)]
    [TestCase("while (true)\n{\n    yield return rng.NextDouble();\n}", ExpectedResult = false)]
    [TestCase("while (queue.TryPop(out x))\n{\n}\nrng.NextDouble();", ExpectedResult = false)]
    public bool Luck_is_recognised(string source) => LoopsIn("Some.cs", source.Split('\n')).Any(loop => loop.WaitsForLuck);

    [Test]
    public void No_generator_filters_what_it_draws()
    {
        // FsCheck draws again until the filter lets something through.
        using var assembly = new PEReader(File.OpenRead(typeof(LoopTests).Assembly.Location));
        var metadata = assembly.GetMetadataReader();
        var used = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Where(
                member => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Namespace) == "FsCheck.Fluent")
            .Select(member => metadata.GetString(member.Name))
            .ToArray();
        Assert.That(used, Has.Member("Choose"), "what is used is found");
        Assert.That(used, Has.None.EqualTo("Where").And.None.EqualTo("Filter"));
    }

    private static IEnumerable<Loop> LoopsOf(string file) => LoopsIn(Path.GetRelativePath(Repository.Root, file), File.ReadAllLines(file));

    // The body is what is indented further; the format is checked.
    private static IEnumerable<Loop> LoopsIn(string file, string[] lines) =>
        from number in Enumerable.Range(0, lines.Length)
        let header = Header().Match(lines[number])
        where header.Success
        let body = lines.Skip(number + 1).TakeWhile(line => line.Length == 0 || Indent(line) > Indent(lines[number]) || line.Trim() == "{")
        select new Loop(file, number + 1, lines[number].Trim(), string.Join('\n', body));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^\s*(while \(|for \(|do$)")]
    private static partial Regex Header();

    [GeneratedRegex(@"\b(rng|Random)\b|\.Next(Double|Uniform|Normal|Int|Bits)\(")]
    private static partial Regex Draw();

    [GeneratedRegex(@"^for \([^;]*;[^;]*[<>][^;]*;")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^while \(true\)|^for \([^;]*;\s*;")]
    private static partial Regex NoCondition();

    [GeneratedRegex(@"\b(return|break|throw)\b")]
    private static partial Regex WayOut();

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex OutputFolder();

    private sealed record Loop(string File, int Line, string Head, string Body)
    {
        public bool HasNoCondition => NoCondition().IsMatch(Head);

        // A sequence that yields is as long as its reader wants; a counted loop draws as often as it counts.
        public bool WaitsForLuck => Draw().IsMatch(Head)
            || (Draw().IsMatch(Body) && !Counted().IsMatch(Head) && !Body.Contains("yield return", StringComparison.Ordinal));

        public override string ToString() => $"{File}:{Line}: {Head}";
    }
}
