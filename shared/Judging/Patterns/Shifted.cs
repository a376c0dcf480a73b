namespace Course.Judging.Patterns;

/// <summary>The numbers are right, one place further on.</summary>
internal sealed class Shifted : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch)
    {
        var count = mismatch.Expected.Count;
        if (mismatch.Shape.Rank != 1 || !mismatch.IsTelling(Enumerable.Range(1, Math.Max(0, count - 2))))
        {
            return null;
        }

        foreach (var shift in (ReadOnlySpan<int>)[1, -1])
        {
            if (Enumerable.Range(0, count).Where(i => i + shift >= 0 && i + shift < count)
                .All(i => mismatch.Close(mismatch.Yours[i + shift], mismatch.Expected[i])))
            {
                return new(Symptom.Shifted, $"the numbers are right, one place too {(shift > 0 ? "late" : "early")}: "
                    + $"often an index that is off by one, or a step taken {(shift > 0 ? "after" : "before")} its value is stored");
            }
        }

        return null;
    }
}
