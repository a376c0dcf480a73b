namespace Course.Judging.Patterns;

/// <summary>An input came back as it was.</summary>
internal sealed class InputReturned : Pattern
{
    public override string? Recognize(Mismatch mismatch)
    {
        var returned = mismatch.Inputs.FirstOrDefault(
            input => input.Values.Shape == mismatch.Shape && input.Values.Numbers.SequenceEqual(mismatch.Yours));
        return returned.Name is { } name ? $"this is {name}, unchanged: often the change is computed but not stored" : null;
    }
}
