using Course.Cnn.Gpu.Products;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>
/// The left operand of the convolution itself, and the picture of im2col that nobody writes down: a lane is a pixel of the output, k the
/// place in its patch, (kernel row, kernel column, channel).
/// </summary>
internal readonly struct Patches(ConvolutionSizes sizes) : ILayout
{
    private readonly ConvolutionSizes sizes = sizes;

    public static bool AlongDepth => true; // the channels of a pixel

    public bool IsAligned => sizes.Channels % 4 == 0;

    // <patches>
    /// <summary>The picture of the pixel, and the upper left corner of its window.</summary>
    public Cursor Begin(int lane)
    {
        var (line, column) = (lane / sizes.OutWidth, lane % sizes.OutWidth);
        var (picture, row) = (line / sizes.OutHeight, line % sizes.OutHeight);
        return new Cursor
        {
            Start = picture * sizes.Height * sizes.Width * sizes.Channels,
            Row = picture < sizes.Pictures ? row * sizes.StrideHeight - sizes.PaddingHeight : Cursor.Nowhere,
            Column = column * sizes.StrideWidth - sizes.PaddingWidth,
        };
    }

    public int Offset(Cursor at, int k)
    {
        var (place, channel) = (k / sizes.Channels, k % sizes.Channels);
        var (kernelRow, kernelColumn) = (place / sizes.KernelWidth, place % sizes.KernelWidth);
        var pixel = sizes.PixelAt(
            at.Start, at.Row + kernelRow * sizes.DilationHeight, at.Column + kernelColumn * sizes.DilationWidth);
        return pixel < 0 || kernelRow >= sizes.KernelHeight ? -1 : pixel + channel;
    }
    // </patches>
}

/// <summary>
/// The left operand of the weight gradient, the same patches the other way round: a lane is a place in the patch, k a pixel of the output.
/// </summary>
internal readonly struct PatchesAcross(ConvolutionSizes sizes) : ILayout
{
    private readonly ConvolutionSizes sizes = sizes;

    public static bool AlongDepth => false; // the channels of a pixel

    public bool IsAligned => sizes.Channels % 4 == 0;

    /// <summary>How far the place is from the upper left corner of a window.</summary>
    public Cursor Begin(int lane)
    {
        var (place, channel) = (lane / sizes.Channels, lane % sizes.Channels);
        var (kernelRow, kernelColumn) = (place / sizes.KernelWidth, place % sizes.KernelWidth);
        return new Cursor
        {
            Start = channel,
            Row = kernelRow < sizes.KernelHeight ? kernelRow * sizes.DilationHeight - sizes.PaddingHeight : Cursor.Nowhere,
            Column = kernelColumn * sizes.DilationWidth - sizes.PaddingWidth,
            Lane = lane,
        };
    }

    public int Offset(Cursor at, int k)
    {
        var (line, column) = (k / sizes.OutWidth, k % sizes.OutWidth);
        var (picture, row) = (line / sizes.OutHeight, line % sizes.OutHeight);
        var pixel = sizes.PixelAt(
            picture * sizes.Height * sizes.Width * sizes.Channels,
            row * sizes.StrideHeight + at.Row, column * sizes.StrideWidth + at.Column);
        return pixel < 0 || picture >= sizes.Pictures ? -1 : pixel + at.Start;
    }
}
