namespace Course.Tensors;

/// <content>Making tensors; random ones come from <see cref="Rng"/>.</content>
public sealed partial class Tensor<T>
{
    /// <summary>A tensor of zeros.</summary>
    public static Tensor<T> Zeros(Shape shape)
    {
        var result = Uninitialized(shape);
        if (result.endsWithStep)
        {
            result.Data.Clear();
        }

        return result;
    }

    /// <summary>A tensor of ones.</summary>
    public static Tensor<T> Ones(Shape shape) => Full(shape, T.One);

    /// <summary>A tensor whose every element is <paramref name="value"/>.</summary>
    public static Tensor<T> Full(Shape shape, T value)
    {
        var result = Uninitialized(shape);
        result.Data.Fill(value);
        return result;
    }

    /// <summary>A tensor of rank 0: one number.</summary>
    public static Tensor<T> Scalar(T value) => Full(Shape.Scalar, value);

    /// <summary>A vector of the given elements.</summary>
    public static Tensor<T> Vector(params ReadOnlySpan<T> elements) => FromSpan([elements.Length], elements);

    /// <summary>The numbers 0, 1 ... <paramref name="count"/> - 1 (NumPy <c>arange</c>).</summary>
    public static Tensor<T> Arange(int count) => Arange(0, count, 1);

    /// <summary>
    /// The numbers <paramref name="start"/>, start + step, ... before <paramref name="stop"/>: ceil((stop - start) / step) of them.
    /// When that quotient is rounded up, the last one can reach stop, as in NumPy: from 1 to 1.6 by 0.1 there are seven, not six.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is zero, or one of the three is not finite.</exception>
    /// <exception cref="ShapeException">There are more numbers than a tensor holds.</exception>
    public static Tensor<T> Arange(double start, double stop, double step = 1)
    {
        if (step == 0 || !double.IsFinite(step))
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "The step of arange is a finite number other than 0.");
        }

        if (!double.IsFinite(start) || !double.IsFinite(stop))
        {
            throw new ArgumentOutOfRangeException(
                nameof(stop), stop, $"Start and stop of arange are finite numbers; received {start} and {stop}.");
        }

        var steps = (stop - start) / step;
        if (steps == 0 && start != stop)
        {
            steps = double.IsNegative(steps) ? 0 : 1; // too small a share of a step for a double, and yet start lies before stop
        }

        var result = Uninitialized([Math.Max(0, (int)Math.Ceiling(steps))]);
        var data = result.Data;
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = T.CreateChecked(start + i * step);
        }

        return result;
    }

    /// <summary>The identity matrix: ones on the diagonal, zeros elsewhere.</summary>
    public static Tensor<T> Identity(int size)
    {
        var result = Zeros([size, size]);
        for (var i = 0; i < size; i++)
        {
            result.Data[i * size + i] = T.One;
        }

        return result;
    }

    /// <summary>A tensor that copies the elements, given in row-major order.</summary>
    /// <exception cref="ShapeException">Their number is not that of the shape.</exception>
    public static Tensor<T> FromSpan(Shape shape, ReadOnlySpan<T> elements)
    {
        RequireCount(shape, elements.Length);
        var result = Uninitialized(shape);
        elements.CopyTo(result.Data);
        return result;
    }

    /// <summary>A tensor over an array, without copying: a change of one is a change of the other.</summary>
    /// <exception cref="ShapeException">The array's length is not that of the shape.</exception>
    public static Tensor<T> FromArray(Shape shape, T[] elements)
    {
        RequireCount(shape, elements.Length);
        return new(shape, new AlignedBuffer<T>(elements), endsWithStep: false);
    }

    /// <summary>A matrix from a literal: <c>new double[,] { { 1, 2 }, { 3, 4 } }</c>.</summary>
    public static Tensor<T> FromArray(T[,] elements)
    {
        var result = Uninitialized([elements.GetLength(0), elements.GetLength(1)]);
        var data = result.Data;
        var i = 0;
        foreach (var element in elements)
        {
            data[i++] = element;
        }

        return result;
    }

    /// <summary>A cube from a literal of three levels.</summary>
    public static Tensor<T> FromArray(T[,,] elements)
    {
        var result = Uninitialized([elements.GetLength(0), elements.GetLength(1), elements.GetLength(2)]);
        var data = result.Data;
        var i = 0;
        foreach (var element in elements)
        {
            data[i++] = element;
        }

        return result;
    }

    private static void RequireCount(Shape shape, int count)
    {
        if (shape.ElementCount != count)
        {
            throw new ShapeException(
                "tensor", [shape], "as many elements are given as the shape holds", $"it holds {shape.ElementCount}, received {count}",
                "correct the shape or the list of elements");
        }
    }
}
