namespace Course.Judging.Patterns;

/// <summary>Right as long as an axis had size 1, and nothing else has changed since.</summary>
internal sealed class OneExampleOnly : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch)
    {
        var changes = mismatch.PassedBefore.Select(earlier => SizeChange.Between(earlier, mismatch.Inputs)).ToArray();
        if (changes.OfType<SizeChange>().FirstOrDefault(change => change.Axes.All(axis => axis.Before == 1)
            && change.Axes.Select(axis => axis.Now).Distinct().Count() == 1) is not { Axes: [var first, ..] })
        {
            return null;
        }

        var wasAlwaysOne = mismatch.PassedBefore.SelectMany(inputs => inputs)
            .Where(input => input.Name == first.Name && input.Values.Shape.Rank > first.Axis)
            .All(input => input.Values.Shape[first.Axis] == 1);
        return wasAlwaysOne
            ? new(Symptom.OneExample, $"right while {first.Name} had size 1 along axis {first.Axis}, wrong now that it has {first.Now}")
            : null;
    }
}
