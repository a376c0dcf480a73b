namespace Course.Judging.Patterns;

/// <summary>Right as long as height was width.</summary>
internal sealed class SquareOnly : Pattern
{
    public override string? Recognize(Mismatch mismatch)
    {
        foreach (var (name, values) in mismatch.Inputs.Where(
            input => input.Values.Shape.Rank == 2 && input.Values.Shape[0] != input.Values.Shape[1]))
        {
            var earlier = mismatch.PassedBefore.SelectMany(inputs => inputs)
                .Where(input => input.Name == name && input.Values.Shape.Rank == 2).ToArray();
            if (earlier.Length > 0 && earlier.All(input => input.Values.Shape[0] == input.Values.Shape[1]))
            {
                return $"right while {name} was square, wrong now that it is {values.Shape}: "
                    + "often rows and columns are exchanged somewhere";
            }
        }

        return null;
    }
}
