using System.Numerics;
using Course.Cnn.Gpu.Kernels;
using Course.Cnn.Gpu.Products;
using ILGPU;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>
/// One thread an output. Neighbouring threads are neighbouring filters, so they read the same pixel and neighbouring weights.
/// </summary>
internal readonly struct NaiveForward<T>(ArrayView<T> x, ArrayView<T> w, ArrayView<T> y, ConvolutionSizes sizes, Finish<T> finish)
    : IElementKernel
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ArrayView<T> x = x, w = w, y = y;
    private readonly ConvolutionSizes sizes = sizes;
    private readonly Finish<T> finish = finish;

    // <naive-forward>
    public void Run(int i)
    {
        var (pixel, filter) = (i / sizes.Filters, i % sizes.Filters);
        var (line, column) = (pixel / sizes.OutWidth, pixel % sizes.OutWidth);
        var (picture, row) = (line / sizes.OutHeight, line % sizes.OutHeight);
        var sum = T.Zero;
        for (var a = 0; a < sizes.KernelHeight; a++)
        {
            for (var b = 0; b < sizes.KernelWidth; b++)
            {
                var xAt = sizes.PixelAt(
                    picture * sizes.Height * sizes.Width * sizes.Channels,
                    row * sizes.StrideHeight - sizes.PaddingHeight + a * sizes.DilationHeight,
                    column * sizes.StrideWidth - sizes.PaddingWidth + b * sizes.DilationWidth);
                var wAt = (a * sizes.KernelWidth + b) * sizes.Channels * sizes.Filters + filter;
                for (var c = 0; c < sizes.Channels && xAt >= 0; c++)
                {
                    sum += x[xAt + c] * w[wAt + c * sizes.Filters];
                }
            }
        }

        y[i] = finish.Of(sum, filter);
    }
    // </naive-forward>
}

/// <summary>One thread a number of dX: it gathers from all outputs that the pixel entered.</summary>
internal readonly struct NaiveInputGradient<T>(ArrayView<T> dY, ArrayView<T> w, ArrayView<T> dX, ConvolutionSizes sizes) : IElementKernel
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ArrayView<T> dY = dY, w = w, dX = dX;
    private readonly ConvolutionSizes sizes = sizes;

    public void Run(int i)
    {
        var (pixel, channel) = (i / sizes.Channels, i % sizes.Channels);
        var cursor = new GradientPatches(sizes).Begin(pixel);
        var sum = T.Zero;
        for (var place = 0; place < sizes.KernelHeight * sizes.KernelWidth; place++)
        {
            var yAt = new GradientPatches(sizes).Offset(cursor, place * sizes.Filters);
            var wAt = (place * sizes.Channels + channel) * sizes.Filters;
            for (var f = 0; f < sizes.Filters && yAt >= 0; f++)
            {
                sum += dY[yAt + f] * w[wAt + f];
            }
        }

        dX[i] = sum;
    }
}

/// <summary>
/// One thread a number of dW: it walks over all pixels of all pictures. Few threads with long walks, the worst of the three.
/// </summary>
internal readonly struct NaiveWeightGradient<T>(ArrayView<T> x, ArrayView<T> dY, ArrayView<T> dW, ConvolutionSizes sizes) : IElementKernel
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ArrayView<T> x = x, dY = dY, dW = dW;
    private readonly ConvolutionSizes sizes = sizes;

    public void Run(int i)
    {
        var (lane, filter) = (i / sizes.Filters, i % sizes.Filters);
        var cursor = new PatchesAcross(sizes).Begin(lane);
        var sum = T.Zero;
        for (var pixel = 0; pixel < sizes.OutPixels; pixel++)
        {
            var xAt = new PatchesAcross(sizes).Offset(cursor, pixel);
            if (xAt >= 0)
            {
                sum += x[xAt] * dY[pixel * sizes.Filters + filter];
            }
        }

        dW[i] = sum;
    }
}
