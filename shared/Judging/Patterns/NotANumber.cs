namespace Course.Judging.Patterns;

/// <summary>NaN or infinity where a number belongs, and nothing else wrong.</summary>
internal sealed class NotANumber : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch)
    {
        if (!mismatch.Wrong.All(i => double.IsFinite(mismatch.Expected[i])))
        {
            return null;
        }

        return mismatch.Wrong switch
        {
            _ when mismatch.Wrong.All(i => double.IsNaN(mismatch.Yours[i])) => new(Symptom.NotANumber,
                "NaN comes from 0 / 0, from infinity / infinity, infinity - infinity or 0 * infinity, "
                    + "or from the root or logarithm of a negative number"),
            _ when mismatch.Wrong.All(i => double.IsInfinity(mismatch.Yours[i])) => new(Symptom.Infinite,
                "infinity comes from a division by 0, from the logarithm of 0, or from exp of a large number"),
            _ => null,
        };
    }
}
