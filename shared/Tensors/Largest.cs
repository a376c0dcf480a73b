using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// Where the largest number of a row is: the first of equals, +0 and -0 among them, or the first NaN. Whatever asks for a place, the class
/// of an answer or <see cref="Tensor{T}.ArgMax(ReadOnlySpan{int})"/>, asks here.
/// </summary>
public static class Largest
{
    /// <summary>The place, from 0; -1 if there is none.</summary>
    /// <param name="row">The numbers.</param>
    /// <param name="skipNan">Whether NaN is passed over.</param>
    public static int PlaceIn<T>(ReadOnlySpan<T> row, bool skipNan = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var place = -1;
        for (var i = 0; i < row.Length; i++)
        {
            if (T.IsNaN(row[i]))
            {
                if (!skipNan)
                {
                    return i;
                }
            }
            else if (place < 0 || row[i] > row[place])
            {
                place = i;
            }
        }

        return place;
    }
}
