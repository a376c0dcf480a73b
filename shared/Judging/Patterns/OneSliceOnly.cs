namespace Course.Judging.Patterns;

/// <summary>Along an axis only the first place is right, or only the last is wrong.</summary>
internal sealed class OneSliceOnly : Pattern
{
    private const int SmallestAxis = 3;

    public override Explanation? Recognize(Mismatch mismatch)
    {
        if (!mismatch.IsTelling(Enumerable.Range(0, mismatch.Expected.Count).Except(mismatch.Wrong)))
        {
            return null; // what is right has to be right not by chance
        }

        var strides = mismatch.Shape.RowMajorStrides();
        for (var axis = 0; axis < mismatch.Shape.Rank; axis++)
        {
            var (size, stride) = (mismatch.Shape[axis], strides[axis]);
            var wrong = mismatch.Wrong.GroupBy(i => i / stride % size).ToDictionary(place => place.Key, place => place.Count());
            bool IsWhollyWrong(int place) => wrong.GetValueOrDefault(place) == mismatch.Expected.Count / size;
            if (size >= SmallestAxis && wrong.Count == 1 && IsWhollyWrong(size - 1))
            {
                return new(Symptom.Slice, $"only the last place of axis {axis} is wrong: often a loop that ends one too early");
            }

            if (size >= SmallestAxis && wrong.Count == size - 1 && Enumerable.Range(1, size - 1).All(IsWhollyWrong))
            {
                return new(Symptom.Slice, $"only the first place of axis {axis} is right: often a loop over that axis is missing, "
                    + "or something is not reset between its places");
            }
        }

        return null;
    }
}
