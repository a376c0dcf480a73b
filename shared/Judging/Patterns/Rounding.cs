namespace Course.Judging.Patterns;

/// <summary>Nearly right: more than rounding, less than a wrong formula.</summary>
internal sealed class Rounding : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch) =>
        mismatch.Wrong.All(i => Math.Abs(mismatch.Yours[i] - mismatch.Expected[i]) <= Mismatch.Nearly * Math.Abs(mismatch.Expected[i]))
            ? new(Symptom.Rounding,
                "close, and not equal: often float in place of double, a small constant (epsilon) in another place of the formula, "
                    + "or an approximation where an exact value is asked for")
            : null;
}
