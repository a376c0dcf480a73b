using Course.Tensors;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>
/// The sizes of a convolution as its kernels take them: pictures N x H x W x C, weight kernelHeight x kernelWidth x C x F.
/// </summary>
internal readonly struct ConvolutionSizes
{
    public readonly int Pictures, Height, Width, Channels, Filters, OutHeight, OutWidth;
    public readonly int KernelHeight, KernelWidth, StrideHeight, StrideWidth, PaddingHeight, PaddingWidth, DilationHeight, DilationWidth;

    private ConvolutionSizes(Shape pictures, Shape output, Window2D window)
    {
        (Pictures, Height, Width, Channels) = (pictures[0], pictures[1], pictures[2], pictures[3]);
        (OutHeight, OutWidth, Filters) = (output[1], output[2], output[3]);
        (KernelHeight, StrideHeight, PaddingHeight, DilationHeight) =
            (window.Height.Kernel, window.Height.Stride, window.Height.Padding, window.Height.Dilation);
        (KernelWidth, StrideWidth, PaddingWidth, DilationWidth) =
            (window.Width.Kernel, window.Width.Stride, window.Width.Padding, window.Width.Dilation);
    }

    /// <summary>The sizes for pictures, a weight and a window.</summary>
    /// <exception cref="ShapeException">They do not fit.</exception>
    public static ConvolutionSizes Of(Shape pictures, Shape weight, Window2D window) =>
        new(pictures, ShapeRules.Convolution(pictures, weight, window), window);

    /// <summary>The sizes for a pooling, which gives as many channels as it takes.</summary>
    /// <exception cref="ShapeException">They do not fit.</exception>
    public static ConvolutionSizes OfPooling(Shape pictures, Window2D window) =>
        new(pictures, ShapeRules.Pooling(pictures, window), window);

    /// <summary>N x H' x W' x F.</summary>
    public Shape Output => [Pictures, OutHeight, OutWidth, Filters];

    /// <summary>Pixels of all pictures, N H W.</summary>
    public int Pixels => Pictures * Height * Width;

    /// <summary>Pixels of all outputs, N H' W'.</summary>
    public int OutPixels => Pictures * OutHeight * OutWidth;

    /// <summary>Numbers that a filter looks at, kernelHeight kernelWidth C.</summary>
    public int PatchSize => KernelHeight * KernelWidth * Channels;

    /// <summary>Multiplications and additions of the definition, padding counted as if it were there.</summary>
    public double Operations => 2.0 * OutPixels * PatchSize * Filters;

    /// <summary>The place of channel 0 of a pixel; -1 outside the picture.</summary>
    /// <param name="picture">n H W C, where the picture begins.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public int PixelAt(int picture, int row, int column) =>
        row < 0 || row >= Height || column < 0 || column >= Width ? -1 : picture + (row * Width + column) * Channels;

    /// <summary>The place of filter 0 of a pixel of the output; -1 outside.</summary>
    public int OutPixelAt(int picture, int row, int column) =>
        row < 0 || row >= OutHeight || column < 0 || column >= OutWidth ? -1 : picture + (row * OutWidth + column) * Filters;
}
