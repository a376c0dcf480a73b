namespace Course.Judging.Patterns;

/// <summary>Zeros at regular distances: a stride that leaves places out.</summary>
internal sealed class ZeroLattice : Pattern
{
    private const int SmallestAxis = 4;

    public override Explanation? Recognize(Mismatch mismatch)
    {
        if (mismatch.Shape.Rank < 2 || !Mismatch.AreMany(mismatch.Wrong.Select(i => mismatch.Expected[i]))
            || !mismatch.Wrong.All(i => mismatch.Yours[i] == 0))
        {
            return null;
        }

        var strides = mismatch.Shape.RowMajorStrides();
        for (var axis = 0; axis < mismatch.Shape.Rank; axis++)
        {
            var (size, stride) = (mismatch.Shape[axis], strides[axis]);
            for (var step = 2; size >= SmallestAxis && step <= size / 2; step++)
            {
                var kept = Enumerable.Range(0, mismatch.Expected.Count).Where(i => i / stride % size % step == 0);
                var lost = Enumerable.Range(0, mismatch.Expected.Count).Where(i => i / stride % size % step != 0);
                if (kept.Any(i => mismatch.Yours[i] != 0) && lost.All(i => mismatch.Yours[i] == 0))
                {
                    return new(Symptom.Lattice, $"along axis {axis} only every {(step == 2 ? "second" : $"{step}th")} place is written, "
                        + "the rest is 0: often a stride is applied where it does not belong");
                }
            }
        }

        return null;
    }
}
