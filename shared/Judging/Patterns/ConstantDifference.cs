namespace Course.Judging.Patterns;

/// <summary>All elements are off by the same amount, which is no whole number or simple fraction: those differ by chance.</summary>
internal sealed class ConstantDifference : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch)
    {
        var difference = mismatch.Yours[mismatch.Wrong[0]] - mismatch.Expected[mismatch.Wrong[0]];
        if (!mismatch.AllWrong || !mismatch.IsTelling(mismatch.Wrong) || Mismatch.IsSimple(difference)
            || !mismatch.Wrong.All(i => mismatch.Close(mismatch.Yours[i] - difference, mismatch.Expected[i])))
        {
            return null;
        }

        var much = $"{Values.Print(Math.Abs(difference))} {(difference > 0 ? "too much" : "too little")}";
        var source = mismatch.Inputs.FirstOrDefault(input => input.Values.Numbers.Length == 1
            && mismatch.Close(Math.Abs(difference), Math.Abs(input.Values.Numbers[0])));
        if (source.Name is { } name)
        {
            return new(Symptom.Addend, $"{much}, which is {name}: "
                + $"often it is {(Math.Sign(difference) == Math.Sign(source.Values.Numbers[0]) ? "added once too often" : "left out")}");
        }

        return Mismatch.AreMany(mismatch.Expected)
            ? new(Symptom.Difference, $"all by the same difference, {much}: often a bias or another constant is left out or counted twice")
            : null; // any two numbers have a difference
    }
}
