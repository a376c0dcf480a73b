namespace Course.Judging.Patterns;

/// <summary>An axis, or all of them, runs backwards.</summary>
internal sealed class Reversed : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch)
    {
        var strides = mismatch.Shape.RowMajorStrides();
        for (var axis = 0; axis < mismatch.Shape.Rank; axis++)
        {
            var (size, stride) = (mismatch.Shape[axis], strides[axis]);
            if (mismatch.CameFrom(i => i + (size - 1 - 2 * (i / stride % size)) * stride))
            {
                return new(Symptom.Reversed, $"axis {axis} runs backwards: the numbers are right, in reverse order");
            }
        }

        return mismatch.CameFrom(i => mismatch.Expected.Count - 1 - i)
            ? new(Symptom.Reversed, "everything is in reverse order: often a kernel that is flipped, or should be")
            : null;
    }
}
