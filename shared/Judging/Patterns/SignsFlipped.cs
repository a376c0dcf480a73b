namespace Course.Judging.Patterns;

/// <summary>The sizes are right and some signs are not.</summary>
internal sealed class SignsFlipped : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch) =>
        mismatch.IsTelling(mismatch.Wrong) && mismatch.Wrong.All(i => mismatch.Close(-mismatch.Yours[i], mismatch.Expected[i]))
            ? new(Symptom.SomeSigns,
                "only signs are wrong, and only some: often an absolute value too many or too few, "
                    + "or a branch taken on the wrong side of 0")
            : null;
}
