namespace Course.Judging.Patterns;

/// <summary>Nearly right: more than rounding, less than a wrong formula.</summary>
internal sealed class Rounding : Pattern
{
    private const double Near = 1e-3;

    public override string? Recognize(Mismatch mismatch) =>
        mismatch.Wrong.All(i => Math.Abs(mismatch.Yours[i] - mismatch.Expected[i]) <= Near * Math.Abs(mismatch.Expected[i]))
            ? "close, and not equal: often float in place of double, a small constant (epsilon) in another place of the formula, "
                + "or an iteration that stops early"
            : null;
}
