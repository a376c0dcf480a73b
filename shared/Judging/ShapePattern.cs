using Course.Judging.Patterns;
using Course.Tensors;

namespace Course.Judging;

/// <summary>Says what a wrong shape often means.</summary>
internal static class ShapePattern
{
    /// <summary>The likely reason, or null.</summary>
    public static Explanation? Explain(Shape yours, Shape expected)
    {
        if (yours.Rank > 1 && yours.SequenceEqual(expected.Reverse()))
        {
            return new(Symptom.AxesReversed, "the axes are in the opposite order: often a transpose that is missing or one too many");
        }

        if (yours.Where(size => size != 1).SequenceEqual(expected.Where(size => size != 1)))
        {
            return new(Symptom.AxisOfOne, "the numbers may be right, an axis of size 1 is the difference: "
                + "often a sum that keeps its axis, or drops one that is needed");
        }

        if (yours.ElementCount == expected.ElementCount)
        {
            return new(Symptom.Rearranged, "as many elements as expected, arranged otherwise: "
                + "often a reshape in place of a transpose, or the other way round");
        }

        if (yours.Rank > expected.Rank && IsWithin(expected, yours))
        {
            return new(Symptom.AxisTooMany, "there is an axis too many: often a sum or a mean over it is missing");
        }

        return yours.Rank < expected.Rank && IsWithin(yours, expected)
            ? new(Symptom.AxisTooFew, "an axis was summed away that the answer needs: often a sum over everything in place of one axis")
            : null;
    }

    /// <summary>Whether a shape is left when axes are taken out of a larger one.</summary>
    private static bool IsWithin(Shape small, Shape large)
    {
        var found = 0;
        foreach (var size in large)
        {
            found += found < small.Rank && small[found] == size ? 1 : 0;
        }

        return found == small.Rank;
    }
}
