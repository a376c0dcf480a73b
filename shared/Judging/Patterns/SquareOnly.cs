namespace Course.Judging.Patterns;

/// <summary>Right as long as height was width, and nothing else has changed since.</summary>
internal sealed class SquareOnly : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch)
    {
        if (!mismatch.PassedBefore.Any(earlier => SizeChange.Between(earlier, mismatch.Inputs) is { } change
            && change.Axes.All(axis => axis.Before > 1)))
        {
            return null;
        }

        foreach (var (name, values) in mismatch.Inputs.Where(
            input => input.Values.Shape.Rank == 2 && input.Values.Shape[0] != input.Values.Shape[1]))
        {
            var earlier = mismatch.PassedBefore.SelectMany(inputs => inputs)
                .Where(input => input.Name == name && input.Values.Shape.Rank == 2).Select(input => input.Values.Shape).ToArray();
            if (earlier.Length > 0 && earlier.All(shape => shape[0] == shape[1] && shape[0] > 1))
            {
                return new(Symptom.Square, $"right while {name} was square, wrong now that it is {values.Shape}: "
                    + "often rows and columns are exchanged somewhere");
            }
        }

        return null;
    }
}
