using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Data.Toys;

/// <summary>Points of the plane and the class of each: the smallest kind of data set, which can be drawn whole.</summary>
/// <param name="Points">N x 2.</param>
/// <param name="Labels">The class of each point, 0 ... classes - 1.</param>
public sealed record LabelledPoints(Tensor<float> Points, IReadOnlyList<int> Labels) : ILabelledExamples
{
    /// <summary>The number of points.</summary>
    public int Count => Labels.Count;

    /// <summary>The shape of a point: two numbers.</summary>
    public Shape ExampleShape => Points.Shape[1..];

    /// <summary>The chosen points, copied.</summary>
    /// <param name="rows">Which, in this order.</param>
    public LabelledPoints Rows(params ReadOnlySpan<int> rows)
    {
        var labels = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            labels[i] = Labels[rows[i]];
        }

        return new LabelledPoints(Points.Rows(rows).Keep(), labels);
    }

    /// <summary>The places of the points of one class, as a picture shows them.</summary>
    public (double X, double Y)[] PointsOf(int label) =>
        [.. from entry in Labels.Index() where entry.Item == label select ((double)Points[entry.Index, 0], (double)Points[entry.Index, 1])];

    /// <inheritdoc/>
    public void Gather<T>(ReadOnlyMemory<int> rows, Tensor<T> inputs, Span<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows.Span[i];
            TensorPrimitives.ConvertTruncating<float, T>(Points.Data.Slice(2 * row, 2), inputs.Data.Slice(2 * i, 2));
            labels[i] = Labels[row];
        }
    }

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
