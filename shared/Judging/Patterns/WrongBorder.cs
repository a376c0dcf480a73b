namespace Course.Judging.Patterns;

/// <summary>The inside is right and the rim is wrong on every side: padding.</summary>
internal sealed class WrongBorder : Pattern
{
    private const int SmallestAxis = 3;

    public override Explanation? Recognize(Mismatch mismatch)
    {
        var strides = mismatch.Shape.RowMajorStrides();
        var wide = Enumerable.Range(0, mismatch.Shape.Rank).Where(axis => mismatch.Shape[axis] >= SmallestAxis).ToArray();
        int At(int i, int axis) => i / strides[axis] % mismatch.Shape[axis];
        bool IsRim(int i, int axis) => At(i, axis) == 0 || At(i, axis) == mismatch.Shape[axis] - 1;

        // The axes of the picture are those with both rims wrong: examples and channels have none.
        var picture = wide.Where(axis => mismatch.Wrong.Select(i => At(i, axis)).Distinct().ToArray() is var places
            && places.Contains(0) && places.Contains(mismatch.Shape[axis] - 1)).ToArray();
        var inside = Enumerable.Range(0, mismatch.Expected.Count).Except(mismatch.Wrong);
        var are = mismatch.Wrong.All(i => mismatch.Yours[i] == 0) ? ", they are 0" : "";
        return picture.Length >= 2 && mismatch.IsTelling(inside) && mismatch.IsTelling(mismatch.Wrong)
            && mismatch.Wrong.All(i => picture.Any(axis => IsRim(i, axis)))
            ? new(Symptom.Border, $"only elements on the border are wrong{are}: often the padding is left out, or a loop stops one short")
            : null;
    }
}
