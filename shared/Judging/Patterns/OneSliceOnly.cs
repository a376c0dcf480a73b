namespace Course.Judging.Patterns;

/// <summary>Along an axis only the first place is right, or only the last is wrong.</summary>
internal sealed class OneSliceOnly : Pattern
{
    public override string? Recognize(Mismatch mismatch)
    {
        var strides = mismatch.Shape.RowMajorStrides();
        for (var axis = 0; axis < mismatch.Shape.Rank; axis++)
        {
            var (size, stride) = (mismatch.Shape[axis], strides[axis]);
            var wrongPlaces = mismatch.Wrong.Select(i => i / stride % size).Distinct().ToArray();
            if (size > 2 && wrongPlaces is [var only] && only == size - 1)
            {
                return $"only the last place of axis {axis} is wrong: often a loop that ends one too early";
            }

            if (size > 2 && wrongPlaces.Length == size - 1 && !wrongPlaces.Contains(0))
            {
                return $"only the first place of axis {axis} is right: often a loop over that axis is missing, "
                    + "or something is not reset between its places";
            }
        }

        return null;
    }
}
