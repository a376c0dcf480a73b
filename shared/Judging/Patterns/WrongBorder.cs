namespace Course.Judging.Patterns;

/// <summary>The inside is right and the rim is not: padding, or a loop that ends too early.</summary>
internal sealed class WrongBorder : Pattern
{
    private const int SmallestAxis = 3;

    public override string? Recognize(Mismatch mismatch)
    {
        var long_ = Enumerable.Range(0, mismatch.Shape.Rank).Where(axis => mismatch.Shape[axis] >= SmallestAxis).ToArray();
        if (long_.Length < 2 || mismatch.AllWrong)
        {
            return null;
        }

        var strides = mismatch.Shape.RowMajorStrides();
        bool OnBorder(int i) =>
            long_.Any(axis => i / strides[axis] % mismatch.Shape[axis] is var at && (at == 0 || at == mismatch.Shape[axis] - 1));
        return mismatch.Wrong.All(OnBorder)
            ? $"only elements on the border are wrong{(mismatch.Wrong.All(i => mismatch.Yours[i] == 0) ? ", they are 0" : "")}: "
                + "often the padding is left out, or a loop stops one short"
            : null;
    }
}
