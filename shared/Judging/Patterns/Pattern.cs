namespace Course.Judging.Patterns;

/// <summary>Recognizes what the errors of a wrong answer have in common and says what that often means. One pattern is one file.</summary>
internal abstract class Pattern
{
    // The more an explanation explains, the earlier it stands: the first that fits is told.
    private static readonly IReadOnlyList<Pattern> OfTheNumbers =
    [
        new NotANumber(), new Rounding(), new AllZero(), new InputReturned(), new ConstantRatio(),
        new SignsFlipped(), new Transposed(), new Reversed(), new Shifted(),
        new ConstantDifference(), new ZeroLattice(), new WrongBorder(), new OneSliceOnly(),
    ];

    private static readonly IReadOnlyList<Pattern> OfTheCases = [new SecondCall(), new OneExampleOnly(), new SquareOnly()];

    /// <summary>
    /// What the errors look like: at most one explanation from the numbers, and one from the cases that went well before.
    /// </summary>
    public static IEnumerable<Explanation> Explain(Mismatch mismatch)
    {
        foreach (var family in (IReadOnlyList<IReadOnlyList<Pattern>>)[OfTheNumbers, OfTheCases])
        {
            if (family.Select(pattern => pattern.Recognize(mismatch)).FirstOrDefault(explanation => explanation is not null) is { } found)
            {
                yield return found;
                if (found.Symptom is Symptom.Rounding)
                {
                    break; // sizes have nothing to do with it
                }
            }
        }
    }

    /// <summary>What the errors look like and what it often means; null when they do not look so.</summary>
    public abstract Explanation? Recognize(Mismatch mismatch);
}

/// <summary>What the errors look like and what it often means.</summary>
/// <param name="Symptom">The kind of sentence.</param>
/// <param name="Text">The sentence.</param>
internal sealed record Explanation(Symptom Symptom, string Text);
