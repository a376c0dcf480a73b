namespace Course.Judging.Patterns;

/// <summary>The same call was right the first time.</summary>
internal sealed class SecondCall : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch) => mismatch.PassedInThisCase
        ? new(Symptom.SecondCall,
            "the first answer was right and a later one is not: often something is kept from call to call that should start anew, "
                + "or starts anew and should be kept")
        : null;
}
