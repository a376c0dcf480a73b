using Course.Tensors;

namespace Course.Data.Toys;

/// <summary>Points of the plane and the class of each: the smallest kind of data set, which can be drawn whole.</summary>
/// <param name="Points">N x 2.</param>
/// <param name="Labels">The class of each point, 0 ... classes - 1.</param>
public sealed record LabelledPoints(Tensor<float> Points, IReadOnlyList<int> Labels)
{
    /// <summary>The number of points.</summary>
    public int Count => Labels.Count;

    /// <summary>Builds a set point by point; the classes take turns, so that they are equally frequent.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="classCount">The number of classes.</param>
    /// <param name="place">Where the point of a class lies.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or there are no classes.</exception>
    internal static LabelledPoints Make(int count, int classCount, Func<int, (double X, double Y)> place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classCount);
        var points = Tensor<float>.Zeros([count, 2]);
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = i % classCount;
            var (x, y) = place(labels[i]);
            (points.Data[2 * i], points.Data[2 * i + 1]) = ((float)x, (float)y);
        }

        return new LabelledPoints(points, labels);
    }
}
