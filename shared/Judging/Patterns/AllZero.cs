namespace Course.Judging.Patterns;

/// <summary>Nothing but zeros, from the first call on. A largest value of negative numbers that is sought from 0 is 0, too.</summary>
internal sealed class AllZero : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch) =>
        mismatch.Yours.All(number => number == 0) && mismatch.IsTelling(mismatch.Wrong) && mismatch.PassedBefore.Count == 0
            && mismatch.Expected.Any(number => number > 0) && mismatch.Expected.Any(number => number < 0)
            ? new(Symptom.Zeros,
                "zeros only: often the result is never written, or a loop never runs (an integer division such as 1 / 2 is 0, too)")
            : null;
}
