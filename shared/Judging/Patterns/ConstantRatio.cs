namespace Course.Judging.Patterns;

/// <summary>All elements are off by the same factor: a sign, a mean taken for a sum, a rate forgotten.</summary>
internal sealed class ConstantRatio : Pattern
{
    private const double Sameness = 1e-9;

    public override Explanation? Recognize(Mismatch mismatch)
    {
        var ratio = mismatch.Yours[mismatch.Wrong[0]] / mismatch.Expected[mismatch.Wrong[0]];
        var sameness = Math.Max(Sameness, mismatch.Tolerance);
        var rounding = sameness * Math.Abs(ratio) * mismatch.Expected.Max(Math.Abs);
        if (!mismatch.IsTelling(mismatch.Wrong) || ratio == 0 || !double.IsFinite(rounding)
            || mismatch.Yours.Zip(mismatch.Expected).Any(pair => !(Math.Abs(pair.First - ratio * pair.Second) <= rounding)))
        {
            return null;
        }

        var common = mismatch.Expected.Count > 1 ? $"all by the same ratio {Values.Print(ratio)}" : $"the ratio is {Values.Print(ratio)}";
        if (Same(ratio, -1, sameness))
        {
            return new(Symptom.Sign, $"{common}: often a difference taken the wrong way round, or a minus missing or too many");
        }

        var (sign, factor) = (ratio < 0 ? " and a wrong sign" : "", Math.Abs(ratio));
        return Readings(mismatch, factor, sameness) switch
        {
            [var (symptom, reading, meaning)] => new(symptom, $"{common}, {reading}: {meaning}{sign}"),
            _ when !Mismatch.AreMany(mismatch.Expected) => null, // any two numbers have a ratio
            { Count: > 1 } several => new(Symptom.Factor,
                $"{common}, {string.Join(" or ", several.Select(one => one.Text))}: a factor is missing or applied twice{sign}"),
            _ => new(Symptom.Factor, $"{common}: a factor of the formula is missing or applied twice{sign}"),
        };
    }

    /// <summary>What in the inputs has the size of the factor.</summary>
    private static List<(Symptom Symptom, string Text, string Meaning)> Readings(Mismatch mismatch, double factor, double sameness)
    {
        var found = new List<(Symptom, string, string)>();
        var sizes = mismatch.Inputs.SelectMany(input => input.Values.Shape.Select((size, axis) => (input.Name, Axis: axis, Size: size)));
        var smallest = Mismatch.AreMany(mismatch.Expected) ? 2 : 3; // of a single number, twice as much is many things
        foreach (var (name, axis, size) in sizes.Where(axis => axis.Size >= smallest).DistinctBy(axis => axis.Size))
        {
            if (Same(factor, size, sameness))
            {
                found.Add((Symptom.SumForMean, $"the size of {name} along axis {axis}", "often a sum where the mean belongs"));
            }

            if (Same(factor, 1.0 / size, sameness))
            {
                found.Add((Symptom.MeanForSum, $"one over the size of {name} along axis {axis}",
                    "often a mean where the sum belongs, or divided twice"));
            }
        }

        foreach (var (name, values) in mismatch.Inputs.Where(input => input.Values is { Shape.Rank: 0, Numbers: [not (0 or 1 or -1)] }))
        {
            var number = Math.Abs(values.Numbers[0]);
            (double Factor, string Text)[] forms =
            [
                (number, name), (1 / number, $"1/{name}"), (1 - number, $"1 - {name}"), (1 / (1 - number), $"1/(1 - {name})"),
                (number / (1 - number), $"{name}/(1 - {name})"), ((1 - number) / number, $"(1 - {name})/{name}"),
            ];
            found.AddRange(forms.Where(form => Same(factor, form.Factor, sameness)).Select(
                form => (Symptom.Factor, form.Text, "often it is left out, or applied twice")));
        }

        return found;
    }

    private static bool Same(double left, double right, double sameness) =>
        left == right || Math.Abs(left - right) <= sameness * Math.Abs(right);
}
