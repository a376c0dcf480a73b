using System.Globalization;
using Course.Judging.Checking;
using Course.Judging.Diagnosing;
using Course.Judging.Patterns;
using Course.Tensors;

namespace Course.Judging;

/// <summary>Where a check stood when it failed.</summary>
/// <param name="Case">What is special about the case; null when the check has only one.</param>
/// <param name="Inputs">What was fed, a line each.</param>
/// <param name="PassedBefore">How many comparisons of the check were right before.</param>
internal sealed record Place(string? Case, IReadOnlyList<string> Inputs, int PassedBefore = 0);

/// <summary>
/// Composes what a wrong answer is told, always in the same order: the task and what is wrong; what was fed; the first wrong
/// element with both numbers and where the expected one comes from; what the errors have in common and what that often means;
/// how to get a hint and how to replay.
/// </summary>
internal sealed class TeachingMessage(TaskAttribute task, long seed, string command)
{
    private const int LongestQuote = 1000;

    /// <summary>Numbers that are not the expected ones.</summary>
    public WrongAnswerException WrongNumbers(Place place, Mismatch mismatch, string from)
    {
        var first = mismatch.Wrong[0];
        var values = new Values(mismatch.Shape, [.. mismatch.Expected]);
        var (yours, expected) = Values.PrintApart(mismatch.Yours[first], mismatch.Expected[first]);
        var lines = Begin(place, $"{mismatch.Name} is wrong");
        lines.Add(new("at", string.Create(CultureInfo.InvariantCulture,
            $"{values.ElementName(mismatch.Name, first)}: yours {yours}, expected {expected} ({from}), "
                + $"{Apart(mismatch.Yours[first], mismatch.Expected[first])}")));
        if (mismatch.Expected.Count > 1)
        {
            lines.Add(new("errors", $"{mismatch.Wrong.Count} of {mismatch.Expected.Count} elements differ"));
        }

        lines.AddRange(Pattern.Explain(mismatch).Select(Line));
        return Finish(lines, new WrongNumbers(place.PassedBefore, mismatch));
    }

    /// <summary>An answer of another shape.</summary>
    public WrongAnswerException WrongShape(Place place, string name, Values yours, Shape expected, string from, double tolerance)
    {
        var lines = Begin(place, $"{name} has the wrong shape");
        lines.Add(new("shape", $"yours {yours.Shape}, expected {expected} ({from})"));
        if (ShapePattern.Explain(yours.Shape, expected) is { } explanation)
        {
            lines.Add(Line(explanation));
        }

        return Finish(lines, new WrongShape(place.PassedBefore, name, yours, tolerance));
    }

    /// <summary>A statement that does not hold.</summary>
    public WrongAnswerException Statement(Place place, string wrong, string because)
    {
        var lines = Begin(place, wrong);
        lines.Add(new("because", because));
        return Finish(lines, new WrongStatement(place.PassedBefore, wrong));
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
        lines.Add(new("it said", Beginning.Of(first.Message.ReplaceLineEndings(" "), LongestQuote)));
        if (LearnerFrame.Of(thrown) is { } frame)
        {
            lines.Add(new("at", frame));
        }

        return Finish(lines, new WrongByException(place.PassedBefore, first.GetType()));
    }

    /// <summary>A check that came to no end.</summary>
    public string Ended(string check, Ending ending)
    {
        var lines = Begin(new Place(null, []), ending.What);
        lines.Add(new("check", check));
        lines.Add(new("pattern", ending.Pattern));
        AddWayOn(lines);
        return WrongAnswerException.TextOf(lines);
    }

    private static MessageLine Line(Explanation explanation) => new("pattern", explanation.Text, explanation.Symptom);

    private List<MessageLine> Begin(Place place, string wrong)
    {
        List<MessageLine> lines = [new("", $"Task {task.Id}, {task.Title}: {wrong}.")];
        if (place.Case is { } name)
        {
            lines.Add(new("case", name));
        }

        lines.AddRange(place.Inputs.Select((input, i) => new MessageLine(i == 0 ? "input" : "", input)));
        return lines;
    }

    private WrongAnswerException Finish(List<MessageLine> lines, Failure failure)
    {
        AddWayOn(lines);
        return new WrongAnswerException(lines, failure);
    }

    private void AddWayOn(List<MessageLine> lines)
    {
        lines.Add(new(MessageLine.Hint, $"{command} hint {task.Id}"));
        lines.Add(new("replay", string.Create(CultureInfo.InvariantCulture, $"{command} check {task.Id} --seed {seed}")));
    }

    // A ratio near 1 says nothing; there the difference does.
    private static string Apart(double yours, double expected) =>
        double.IsFinite(yours / expected) && Math.Abs(yours / expected - 1) > Mismatch.Nearly
        ? string.Create(CultureInfo.InvariantCulture, $"ratio {Values.Print(yours / expected)}")
        : string.Create(CultureInfo.InvariantCulture, $"difference {Values.Print(yours - expected)}");
}
