namespace Course.Judging.Patterns;

/// <summary>All wrong elements are off by the same factor: a sign, a forgotten 2, a mean taken for a sum.</summary>
internal sealed class ConstantRatio : Pattern
{
    private const double Sameness = 1e-6;

    public override string? Recognize(Mismatch mismatch)
    {
        var wrong = mismatch.Wrong.Where(i => mismatch.Expected[i] != 0).ToArray();
        if (wrong.Length < mismatch.Wrong.Count || !mismatch.AllWrong && wrong.Length < 2)
        {
            return null;
        }

        var ratio = mismatch.Yours[wrong[0]] / mismatch.Expected[wrong[0]];
        if (!wrong.All(i => Same(mismatch.Yours[i] / mismatch.Expected[i], ratio)) || Untouched(mismatch, ratio))
        {
            return null;
        }

        var explanation = Meaning(ratio, mismatch.Inputs);
        var common = mismatch.Expected.Count > 1 ? $"all by the same ratio {Values.Print(ratio)}; " : "";
        return (explanation, mismatch.IsTelling(wrong)) switch
        {
            ({ } meaning, _) => common + meaning,
            (null, false) => null, // any two numbers have a ratio
            _ => common + "often a factor of the formula is missing or applied twice",
        };
    }

    /// <summary>Whether elements that the ratio would change are right, so that it is not the whole story.</summary>
    private static bool Untouched(Mismatch mismatch, double ratio) =>
        mismatch.Expected.Where((expected, i) => !mismatch.Wrong.Contains(i) && !mismatch.Close(expected * ratio, expected)).Any();

    private static string? Meaning(double ratio, IReadOnlyList<(string Name, Values Values)> inputs)
    {
        if (Same(ratio, -1))
        {
            return "a ratio of -1 is a sign: often a difference taken the wrong way round, or a missing minus";
        }

        foreach (var (name, axis, size) in inputs.SelectMany(input => input.Values.Shape.Select((size, axis) => (input.Name, axis, size)))
            .Where(axis => axis.size > 2))
        {
            var sign = ratio < 0 ? " and a wrong sign" : "";
            if (Same(Math.Abs(ratio), size))
            {
                return $"{size} is the size of {name} along axis {axis}: often a sum where the mean belongs{sign}";
            }

            if (Same(Math.Abs(ratio), 1.0 / size))
            {
                return $"1/{size}, and {size} is the size of {name} along axis {axis}: often a mean where the sum belongs, "
                    + $"or divided twice{sign}";
            }
        }

        var two = inputs.Where(input => input.Values.Shape.Contains(2)).Select(input => input.Name).FirstOrDefault();
        return ratio switch
        {
            _ when Same(ratio, 2) =>
                "twice too much: often a factor 1/2 is "
                    + $"missing{(two is null ? "" : $", or, as an axis of {two} has size 2, a sum stands where the mean belongs")}",
            _ when Same(ratio, 0.5) =>
                "half of it: often the 2 from the derivative of a square is "
                    + $"missing{(two is null ? "" : $", or, as an axis of {two} has size 2, a mean stands where the sum belongs")}",
            _ when Same(ratio, -2) || Same(ratio, -0.5) =>
                "a wrong sign and a factor of 2: often a difference taken the wrong way round and the 2 of the square's derivative",
            _ => null,
        };
    }

    private static bool Same(double left, double right) => Math.Abs(left - right) <= Sameness * Math.Abs(right);
}
