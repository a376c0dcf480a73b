namespace Course.Tensors;

/// <summary>A window along one axis of a picture.</summary>
/// <param name="Kernel">F, its places.</param>
/// <param name="Stride">s, how far it moves from one output to the next.</param>
/// <param name="Padding">p, zeros added on either side of the axis.</param>
/// <param name="Dilation">d, the distance between neighbouring places; 1 means side by side.</param>
public readonly record struct WindowAxis(int Kernel, int Stride = 1, int Padding = 0, int Dilation = 1)
{
    /// <summary>
    /// How many places of the axis the window covers, gaps included: d(F - 1) + 1. More than <see cref="int.MaxValue"/>, which no picture
    /// has, is that number; the rules of shapes compute in 64 bits.
    /// </summary>
    public int Span => (int)Math.Clamp(LongSpan, int.MinValue, int.MaxValue);

    /// <summary>The span, whatever it is.</summary>
    internal long LongSpan => (long)Dilation * (Kernel - 1L) + 1;

    /// <summary>
    /// The places of the window at output number <paramref name="output"/> that lie inside an axis of <paramref name="size"/>: first
    /// (included) and end (not).
    /// </summary>
    public (int First, int End) PlacesInside(int output, int size)
    {
        var start = (long)output * Stride - Padding;
        if (start >= 0 && start + LongSpan <= size)
        {
            return (0, Kernel); // as nearly always
        }

        var first = start >= 0 ? 0 : Math.Min(Kernel, (-start + Dilation - 1) / Dilation);
        var end = Math.Min(Kernel, (size - start + Dilation - 1) / Dilation);
        return ((int)first, (int)Math.Max(first, end));
    }
}

/// <summary>The window of a convolution or a pooling: what moves over a picture, and how.</summary>
/// <param name="Height">Along the rows of the picture.</param>
/// <param name="Width">Along its columns.</param>
public readonly record struct Window2D(WindowAxis Height, WindowAxis Width)
{
    /// <summary>The number of places, kernelHeight x kernelWidth.</summary>
    public int Places => Height.Kernel * Width.Kernel;

    /// <summary>The same along both axes.</summary>
    public static Window2D Square(int kernel, int stride = 1, int padding = 0, int dilation = 1)
    {
        var axis = new WindowAxis(kernel, stride, padding, dilation);
        return new Window2D(axis, axis);
    }
}
