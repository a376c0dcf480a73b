namespace Course.Judging.Patterns;

/// <summary>NaN or infinity where a number belongs.</summary>
internal sealed class NotANumber : Pattern
{
    public override string? Recognize(Mismatch mismatch)
    {
        var first = mismatch.Wrong[0];
        return (mismatch.Yours[first], double.IsFinite(mismatch.Expected[first])) switch
        {
            (double.NaN, true) =>
                "NaN often comes from 0 / 0, from infinity - infinity, or from the root or logarithm of a negative number",
            (double.PositiveInfinity or double.NegativeInfinity, true) =>
                "infinity often comes from a division by 0, the logarithm of 0, or exp of a large number: "
                    + "rearrange the formula so that its argument stays below 0",
            _ => null,
        };
    }
}
