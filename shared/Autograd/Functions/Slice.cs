using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = the places start ... stop - 1 of x along one axis; dX = dY there and 0 elsewhere.</summary>
/// <param name="axis">The axis, from the front or, negative, from the end.</param>
/// <param name="places">The range of places: <c>1..3</c>, <c>..^1</c>.</param>
public sealed class Slice<T>(int axis, Range places) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x)
    {
        var (start, length) = ShapeRules.Slice(x.Shape, axis, places);
        return Cut(x, axis, start, length);
    }

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var (start, _) = ShapeRules.Slice(x.Shape, axis, places);
        var dX = Tensor<T>.Zeros(x.Shape);
        var (outer, row, run) = Runs(dX, dY, axis);
        var offset = start * Step(x, axis);
        for (var i = 0; i < outer; i++)
        {
            dY.Data.Slice(i * run, run).CopyTo(dX.Data.Slice(i * row + offset, run));
        }

        return dX;
    }

    /// <summary>A copy of <paramref name="length"/> places along an axis, from <paramref name="start"/> on.</summary>
    internal static Tensor<T> Cut(Tensor<T> x, int axis, int start, int length)
    {
        var sizes = x.Shape.ToArray();
        sizes[ShapeRules.Axis("slice", x.Shape, axis)] = length;
        var y = Tensor<T>.Zeros(sizes);
        var (outer, row, run) = Runs(x, y, axis);
        var offset = start * Step(x, axis);
        for (var i = 0; i < outer; i++)
        {
            x.Data.Slice(i * row + offset, run).CopyTo(y.Data.Slice(i * run, run));
        }

        return y;
    }

    // How far apart two neighbours along the axis are in memory.
    private static int Step(Tensor<T> whole, int axis) => whole.Shape[(ShapeRules.Axis("slice", whole.Shape, axis) + 1)..].ElementCount;

    // In memory a slice is 'outer' runs of neighbours, one from every row of the whole.
    private static (int Outer, int Row, int Run) Runs(Tensor<T> whole, Tensor<T> part, int axis)
    {
        var cut = ShapeRules.Axis("slice", whole.Shape, axis);
        return (whole.Shape[..cut].ElementCount, whole.Shape[cut..].ElementCount, part.Shape[cut..].ElementCount);
    }
}
