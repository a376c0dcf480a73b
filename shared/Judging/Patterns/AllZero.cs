namespace Course.Judging.Patterns;

/// <summary>Nothing but zeros.</summary>
internal sealed class AllZero : Pattern
{
    public override string? Recognize(Mismatch mismatch) =>
        mismatch.Yours.All(number => number == 0)
            ? "zeros only: often the result is never written, or a loop never runs (an integer division such as 1 / 2 is 0, too)"
            : null;
}
