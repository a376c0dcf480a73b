using System.Globalization;
using System.Text;
using Course.Judging.Checking;
using Course.Judging.Patterns;
using Course.Tensors;

namespace Course.Judging;

/// <summary>Where a check stood when it failed.</summary>
/// <param name="Case">What is special about the case; null when the check has only one.</param>
/// <param name="Inputs">What was fed, a line each.</param>
internal sealed record Place(string? Case, IReadOnlyList<string> Inputs);

/// <summary>
/// Composes what a wrong answer is told, always in the same order: the task and what is wrong; what was fed; the first wrong
/// element with both numbers and where the expected one comes from; what the errors have in common and what that often means;
/// how to get a hint and how to replay.
/// </summary>
internal sealed class TeachingMessage(TaskAttribute task, long seed, string command)
{
    private const int LabelWidth = 9;
    private const int LongestQuote = 1000;

    /// <summary>Numbers that are not the expected ones.</summary>
    public WrongAnswerException WrongNumbers(Place place, Mismatch mismatch, string from)
    {
        var first = mismatch.Wrong[0];
        var values = new Values(mismatch.Shape, [.. mismatch.Expected]);
        var (yours, expected) = Values.PrintApart(mismatch.Yours[first], mismatch.Expected[first]);
        var lines = Begin(place, $"{mismatch.Name} is wrong");
        lines.Add(("at", string.Create(CultureInfo.InvariantCulture,
            $"{values.ElementName(mismatch.Name, first)}: yours {yours}, expected {expected} ({from}), "
                + $"{Apart(mismatch.Yours[first], mismatch.Expected[first])}")));
        if (mismatch.Expected.Count > 1)
        {
            lines.Add(("errors", $"{mismatch.Wrong.Count} of {mismatch.Expected.Count} elements differ"));
        }

        lines.AddRange(Pattern.Explain(mismatch).Select(explanation => ("pattern", explanation)));
        return Finish(lines);
    }

    /// <summary>An answer of another shape.</summary>
    public WrongAnswerException WrongShape(Place place, string name, Shape yours, Shape expected, string from)
    {
        var lines = Begin(place, $"{name} has the wrong shape");
        lines.Add(("shape", $"yours {yours}, expected {expected} ({from})"));
        if (ShapePattern.Explain(yours, expected) is { } explanation)
        {
            lines.Add(("pattern", explanation));
        }

        return Finish(lines);
    }

    /// <summary>A statement that does not hold.</summary>
    public WrongAnswerException Statement(Place place, string wrong, string because)
    {
        var lines = Begin(place, wrong);
        lines.Add(("because", because));
        return Finish(lines);
    }

    /// <summary>An exception out of the learner's code.</summary>
    public WrongAnswerException Threw(Place place, Exception thrown)
    {
        var first = thrown;
        while (first is AggregateException or TypeInitializationException && first.InnerException is { } inner)
        {
            first = inner; // these only pass on what a parallel loop or a static field threw
        }

        var lines = Begin(place, $"your code threw {first.GetType().Name}");
        lines.Add(("it said", Beginning.Of(first.Message.ReplaceLineEndings(" "), LongestQuote)));
        if (LearnerFrame.Of(thrown) is { } frame)
        {
            lines.Add(("at", frame));
        }

        return Finish(lines);
    }

    /// <summary>A check that came to no end.</summary>
    public string Ended(string check, Ending ending)
    {
        var lines = Begin(new Place(null, []), ending.What);
        lines.Add(("check", check));
        lines.Add(("pattern", ending.Pattern));
        return Finish(lines).Message;
    }

    private List<(string Label, string Text)> Begin(Place place, string wrong)
    {
        List<(string, string)> lines = [("", $"Task {task.Id}, {task.Title}: {wrong}.")];
        if (place.Case is { } name)
        {
            lines.Add(("case", name));
        }

        lines.AddRange(place.Inputs.Select((input, i) => (i == 0 ? "input" : "", input)));
        return lines;
    }

    private WrongAnswerException Finish(List<(string Label, string Text)> lines)
    {
        lines.Add(("hint", $"{command} hint {task.Id}"));
        lines.Add(("replay", string.Create(CultureInfo.InvariantCulture, $"{command} check {task.Id} --seed {seed}")));
        var text = new StringBuilder(lines[0].Text);
        foreach (var (label, line) in lines[1..])
        {
            text.Append('\n').Append("  ").Append(label.PadRight(LabelWidth)).Append(line);
        }

        return new WrongAnswerException(text.ToString());
    }

    private static string Apart(double yours, double expected) => expected != 0 && double.IsFinite(yours / expected)
        ? string.Create(CultureInfo.InvariantCulture, $"ratio {Values.Print(yours / expected)}")
        : string.Create(CultureInfo.InvariantCulture, $"difference {Values.Print(yours - expected)}");
}
