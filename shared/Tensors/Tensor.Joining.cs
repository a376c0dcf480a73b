using System.Numerics;
using System.Numerics.Tensors;

namespace Course.Tensors;

/// <content>Putting tensors together: one of two by a condition, side by side, with a margin; and in another precision.</content>
public sealed partial class Tensor<T>
{
    /// <summary>
    /// The same numbers in another precision (NumPy <c>astype</c>). To fewer digits they are rounded, and what is too
    /// large becomes infinite. A copy.
    /// </summary>
    /// <typeparam name="TOther">The number type of the result: <c>x.To&lt;double&gt;()</c>.</typeparam>
    public Tensor<TOther> To<TOther>()
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        var result = Tensor<TOther>.Uninitialized(Shape);
        TensorPrimitives.ConvertTruncating(Data, result.Data);
        return result;
    }

    /// <summary>Chooses element by element: x where the condition is not 0, else y (NumPy <c>where</c>). All three broadcast.</summary>
    /// <param name="condition">Not 0 where x is taken: <c>x.GreaterThan(0)</c>. NaN is not 0.</param>
    /// <param name="x">What is taken where the condition holds.</param>
    /// <param name="y">What is taken elsewhere.</param>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor<T> Where(Tensor<T> condition, Tensor<T> x, Tensor<T> y)
    {
        var shape = ShapeRules.Broadcast("where", condition.Shape, ShapeRules.Broadcast("where", x.Shape, y.Shape));
        var result = Uninitialized(shape);
        Span<T> holds = Filling(condition).Data, then = Filling(x).Data, otherwise = Filling(y).Data, chosen = result.Data;
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = T.IsZero(holds[i]) ? otherwise[i] : then[i];
        }

        return result;

        Tensor<T> Filling(Tensor<T> operand) => operand.Shape == shape ? operand : operand.BroadcastTo(shape);
    }

    /// <summary>
    /// Puts tensors of one shape side by side along a new axis (NumPy <c>stack</c>): rows become a matrix, pictures a batch.
    /// </summary>
    /// <param name="axis">Where the new axis stands in the result; -1 puts it last.</param>
    /// <param name="tensors">The tensors; each becomes one place of the new axis.</param>
    /// <exception cref="ShapeException">There is no tensor, the shapes differ, or the result has no such axis.</exception>
    public static Tensor<T> Stack(int axis, params ReadOnlySpan<Tensor<T>> tensors)
    {
        var shapes = new Shape[tensors.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            shapes[i] = tensors[i].Shape;
        }

        var stacked = ShapeRules.Axis("stack", ShapeRules.Stack(shapes, axis), axis);
        var parts = new Tensor<T>[tensors.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = tensors[i].View([.. shapes[i][..stacked], 1, .. shapes[i][stacked..]]);
        }

        return Concatenate(stacked, parts);
    }

    /// <summary>
    /// Puts a margin around the tensor (NumPy <c>pad</c>): <c>x.Pad([(1, 1), (0, 2)])</c> adds a row above,
    /// a row below and two columns on the right.
    /// </summary>
    /// <param name="widths">How many places are added before and after, for every axis.</param>
    /// <param name="value">What the margin holds; 0 unless given.</param>
    /// <exception cref="ShapeException">There is not one pair for every axis, or a width is negative.</exception>
    public Tensor<T> Pad(ReadOnlySpan<(int Before, int After)> widths, T value = default)
    {
        var result = Full(ShapeRules.Pad(Shape, widths), value);
        var inside = new AxisSlice[Rank];
        for (var axis = 0; axis < Rank; axis++)
        {
            inside[axis] = widths[axis].Before..^widths[axis].After;
        }

        result[inside] = this;
        return result;
    }

    /// <summary>Puts a margin of the same width around the tensor at both ends of every axis.</summary>
    /// <param name="width">How many places are added at either end.</param>
    /// <param name="value">What the margin holds; 0 unless given.</param>
    /// <exception cref="ShapeException">The width is negative.</exception>
    public Tensor<T> Pad(int width, T value = default)
    {
        var widths = new (int, int)[Rank];
        Array.Fill(widths, (width, width));
        return Pad(widths, value);
    }
}
