namespace Course.Judging.Patterns;

/// <summary>Right as long as an axis had size 1.</summary>
internal sealed class OneExampleOnly : Pattern
{
    public override string? Recognize(Mismatch mismatch)
    {
        foreach (var (name, values) in mismatch.Inputs)
        {
            var earlier = mismatch.PassedBefore.SelectMany(inputs => inputs)
                .Where(input => input.Name == name && input.Values.Shape.Rank == values.Shape.Rank).ToArray();
            for (var axis = 0; earlier.Length > 0 && axis < values.Shape.Rank; axis++)
            {
                if (values.Shape[axis] > 1 && earlier.All(input => input.Values.Shape[axis] == 1))
                {
                    return $"right while {name} had size 1 along axis {axis}, wrong now that it has {values.Shape[axis]}: "
                        + "often the sum or mean over that axis is missing";
                }
            }
        }

        return null;
    }
}
