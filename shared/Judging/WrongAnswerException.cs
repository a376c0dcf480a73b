using System.Text;
using Course.Judging.Diagnosing;

namespace Course.Judging;

/// <summary>
/// An answer that is wrong; the message teaches: what was fed, what came back, what was expected and why,
/// what the errors look like, how to go on.
/// </summary>
public sealed class WrongAnswerException : Exception
{
    private const int LabelWidth = 9;

    private readonly IReadOnlyList<MessageLine> lines;

    internal WrongAnswerException(IReadOnlyList<MessageLine> lines, Failure failure)
        : base(TextOf(lines))
    {
        this.lines = lines;
        Failure = failure;
    }

    /// <summary>The answer that was wrong, to be compared with those of known mistakes.</summary>
    internal Failure Failure { get; }

    /// <summary>What the errors were said to look like.</summary>
    internal IEnumerable<Symptom> Symptoms => lines.Select(line => line.Symptom).OfType<Symptom>();

    /// <summary>The message with the known mistake that it is, in place of what the errors look like.</summary>
    internal string WithCause(string cause)
    {
        var rest = lines.Where(line => line.Symptom is null).ToList();
        rest.Insert(rest.FindIndex(line => line.Label == MessageLine.Hint), new MessageLine("cause", cause));
        return TextOf(rest);
    }

    /// <summary>A label before each line but the first.</summary>
    internal static string TextOf(IReadOnlyList<MessageLine> lines)
    {
        var text = new StringBuilder(lines[0].Text);
        foreach (var line in lines.Skip(1))
        {
            text.Append('\n').Append("  ").Append(line.Label.PadRight(LabelWidth)).Append(line.Text);
        }

        return text.ToString();
    }
}

/// <summary>A line of the message of a wrong answer.</summary>
/// <param name="Label">What kind of line it is; empty if the same as the one before.</param>
/// <param name="Text">What it says.</param>
/// <param name="Symptom">What the errors look like, if that is what it says.</param>
internal sealed record MessageLine(string Label, string Text, Symptom? Symptom = null)
{
    /// <summary>The label of the line that says how to get a hint; what follows it is how to go on.</summary>
    public const string Hint = "hint";
}
