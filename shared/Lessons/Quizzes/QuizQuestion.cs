using System.Globalization;

namespace Course.Lessons.Quizzes;

/// <summary>A question of a chapter's quiz, with what to say once it was answered.</summary>
/// <param name="Text">The question.</param>
/// <param name="Explanation">Why the right answer is right.</param>
public abstract record QuizQuestion(string Text, string Explanation)
{
    /// <summary>What to type, for the prompt: "a, b or c".</summary>
    public abstract string Expected { get; }

    /// <summary>The right answer, as it is told.</summary>
    public abstract string RightAnswer { get; }

    /// <summary>The explanation with its number, where one was asked for.</summary>
    public virtual string Explained => Explanation;

    /// <summary>Whether an answer is right; null when it is no answer at all.</summary>
    public abstract bool? Judge(string typed);
}

/// <summary>A question with answers to choose from, one of which is right.</summary>
/// <param name="Text">The question.</param>
/// <param name="Right">The right answer: "a" is the first.</param>
/// <param name="Choices">The answers, in the order they are shown.</param>
/// <param name="Explanation">Why the right answer is right, and what speaks for the others.</param>
public sealed record ChoiceQuestion(string Text, char Right, IReadOnlyList<string> Choices, string Explanation)
    : QuizQuestion(Text, Explanation)
{
    /// <inheritdoc/>
    public override string Expected => $"a letter from a to {LetterOf(Choices.Count - 1)}";

    /// <inheritdoc/>
    public override string RightAnswer => $"{Right}";

    /// <summary>The letter of a choice: a for the first.</summary>
    public static char LetterOf(int choice) => (char)('a' + choice);

    /// <inheritdoc/>
    public override bool? Judge(string typed) => typed.Trim().TrimEnd(')', '.').ToLowerInvariant() is [var letter]
        && letter >= 'a' && letter < LetterOf(Choices.Count) ? letter == Right : null;
}

/// <summary>A question for a number, which the course's own code computes.</summary>
/// <param name="Text">The question.</param>
/// <param name="Compute">The code that the lesson shows.</param>
/// <param name="Tolerance">How far off an answer may be: it is rounded, or read off.</param>
/// <param name="Explanation">How the number comes about; {0} is the number.</param>
public sealed record NumberQuestion(string Text, Func<double> Compute, double Tolerance, string Explanation)
    : QuizQuestion(Text, Explanation)
{
    /// <inheritdoc/>
    public override string Expected => "a number";

    /// <inheritdoc/>
    public override string RightAnswer => Compute().ToString("0.####", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Explained => Explanation.Replace("{0}", RightAnswer, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool? Judge(string typed)
    {
        var text = typed.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'); // 121 930, and 0,5 as half the world writes it
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Math.Abs(number - Compute()) <= Tolerance
            : null;
    }
}
