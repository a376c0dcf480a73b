using Course.Cnn.Gpu.Products;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>
/// The left operand of the input gradient: a lane is a pixel of the picture, k = (kernel row, kernel column, filter) the output that this
/// pixel entered through that place of the kernel. With a stride many places lead to no output.
/// </summary>
internal readonly struct GradientPatches(ConvolutionSizes sizes) : ILayout
{
    private readonly ConvolutionSizes sizes = sizes;

    public static bool AlongDepth => true; // the filters of a pixel of the output

    public bool IsAligned => sizes.Filters % 4 == 0;

    // <gradient-patches>
    /// <summary>The picture of the pixel, and where the pixel lies in the padded picture.</summary>
    public Cursor Begin(int lane)
    {
        var (line, column) = (lane / sizes.Width, lane % sizes.Width);
        var (picture, row) = (line / sizes.Height, line % sizes.Height);
        return new Cursor
        {
            Start = picture * sizes.OutHeight * sizes.OutWidth * sizes.Filters,
            Row = picture < sizes.Pictures ? row + sizes.PaddingHeight : Cursor.Nowhere,
            Column = column + sizes.PaddingWidth,
        };
    }

    public int Offset(Cursor at, int k)
    {
        var (place, filter) = (k / sizes.Filters, k % sizes.Filters);
        var (kernelRow, kernelColumn) = (place / sizes.KernelWidth, place % sizes.KernelWidth);
        var (down, right) = (at.Row - kernelRow * sizes.DilationHeight, at.Column - kernelColumn * sizes.DilationWidth);
        if (down < 0 || right < 0 || down % sizes.StrideHeight != 0 || right % sizes.StrideWidth != 0)
        {
            return -1; // between two windows
        }

        var pixel = sizes.OutPixelAt(at.Start, down / sizes.StrideHeight, right / sizes.StrideWidth);
        return pixel < 0 || kernelRow >= sizes.KernelHeight ? -1 : pixel + filter;
    }
    // </gradient-patches>
}

/// <summary>
/// The right operand of the input gradient, the weight turned: a lane is a channel, k = (kernel row, kernel column, filter).
/// </summary>
internal readonly struct WeightsAcross(ConvolutionSizes sizes) : ILayout
{
    private readonly ConvolutionSizes sizes = sizes;

    public static bool AlongDepth => true; // the filters of a channel

    public bool IsAligned => sizes.Filters % 4 == 0;

    public Cursor Begin(int lane) => new() { Lane = lane };

    public int Offset(Cursor at, int k)
    {
        var (place, filter) = (k / sizes.Filters, k % sizes.Filters);
        return at.Lane >= sizes.Channels || place >= sizes.KernelHeight * sizes.KernelWidth
            ? -1
            : (place * sizes.Channels + at.Lane) * sizes.Filters + filter;
    }
}
