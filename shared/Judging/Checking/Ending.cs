using System.Globalization;

namespace Course.Judging.Checking;

/// <summary>How the learner's code ended a check without an answer.</summary>
/// <param name="What">What happened: "your code did not return within 10 s".</param>
/// <param name="Pattern">What that often means.</param>
internal sealed record Ending(string What, string Pattern)
{
    private const string LearnersFrame = ".Homework.";

    /// <summary>It did not return.</summary>
    public static Ending OfEndlessLoop(TimeSpan limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"your code did not return within {limit.TotalSeconds:0.#} s and was ended"),
        "often a loop whose condition never becomes false: its counter is not moved on, or the quantity it waits for never gets there");

    /// <summary>The process is gone.</summary>
    /// <param name="exitCode">What it returned.</param>
    /// <param name="errors">What it wrote to standard error.</param>
    public static Ending OfProcess(int exitCode, string errors)
    {
        if (errors.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase))
        {
            var frame = errors.Split('\n').Select(line => line.Trim()).FirstOrDefault(
                line => line.StartsWith("at ", StringComparison.Ordinal) && line.Contains(LearnersFrame, StringComparison.Ordinal));
            return new("your code used up the stack and was ended",
                $"a method that calls itself without end{(frame is null ? "" : $", {frame}")}: often the case that stops the recursion is "
                    + "missing or never reached");
        }

        return new(
            string.Create(CultureInfo.InvariantCulture, $"your code ended the whole process (exit code {exitCode})")
                + (errors.Trim() is { Length: > 0 } said
                    ? $", which said: {string.Join(' ', said.Split('\n').Take(2).Select(line => line.Trim()))}"
                    : ""),
            "often Environment.Exit or a failed Debug.Assert: return the answer, or throw an exception");
    }
}
