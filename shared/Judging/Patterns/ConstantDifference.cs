namespace Course.Judging.Patterns;

/// <summary>All elements are off by the same amount.</summary>
internal sealed class ConstantDifference : Pattern
{
    public override string? Recognize(Mismatch mismatch)
    {
        var difference = mismatch.Yours[0] - mismatch.Expected[0];
        if (!mismatch.AllWrong
            || !Enumerable.Range(0, mismatch.Expected.Count).All(i => mismatch.Close(mismatch.Yours[i] - difference, mismatch.Expected[i])))
        {
            return null;
        }

        var source = mismatch.Inputs.FirstOrDefault(input => input.Values.Numbers.Length == 1
            && input.Values.Numbers[0] != 0 && mismatch.Close(Math.Abs(difference), Math.Abs(input.Values.Numbers[0])));
        var much = difference > 0 ? "too much" : "too little";
        return (source.Name, mismatch.IsTelling(mismatch.Wrong)) switch
        {
            ({ } name, _) =>
                $"{Values.Print(Math.Abs(difference))} {much}, which is {name}: "
                    + $"often it is {(Math.Sign(difference) == Math.Sign(source.Values.Numbers[0]) ? "added once too often" : "left out")}",
            (null, true) =>
                $"all by the same difference, {Values.Print(Math.Abs(difference))} {much}: often a bias or another constant is left out or "
                    + "counted twice",
            _ => null, // any two numbers have a difference
        };
    }
}
