namespace Course.Judging.Patterns;

/// <summary>An input came back as it was.</summary>
internal sealed class InputReturned : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch)
    {
        if (mismatch.Yours.Count == 1 || !Mismatch.IsTelling(mismatch.Yours)) // a single number is many things
        {
            return null;
        }

        var returned = mismatch.Inputs.FirstOrDefault(
            input => input.Values.Shape == mismatch.Shape && input.Values.Numbers.SequenceEqual(mismatch.Yours));
        return returned.Name is { } name
            ? new(Symptom.InputReturned,
                $"this is {name}, unchanged{(name == mismatch.Name ? ": often the change is computed but not stored" : "")}")
            : null;
    }
}
