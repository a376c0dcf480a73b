using Course.Cnn.Gpu.Convolutions;
using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>The mean of every window; padding counts as zeros.</summary>
internal readonly struct AveragePooling(ArrayView<float> x, ArrayView<float> y, ConvolutionSizes sizes) : IElementKernel
{
    private readonly ArrayView<float> x = x, y = y;
    private readonly ConvolutionSizes sizes = sizes;

    public void Run(int i)
    {
        var (pixel, channel) = (i / sizes.Channels, i % sizes.Channels);
        var corner = new Patches(sizes).Begin(pixel);
        var places = sizes.KernelHeight * sizes.KernelWidth;
        var sum = 0f;
        for (var place = 0; place < places; place++)
        {
            var at = sizes.PixelAt(corner.Start, corner.Row + place / sizes.KernelWidth, corner.Column + place % sizes.KernelWidth);
            sum += at >= 0 ? x[at + channel] : 0;
        }

        y[i] = sum / places;
    }
}

/// <summary>The way back: every pixel gathers an equal part of the gradient of each window that covers it.</summary>
internal readonly struct AveragePoolingGradient(ArrayView<float> dY, ArrayView<float> dX, ConvolutionSizes sizes) : IElementKernel
{
    private readonly ArrayView<float> dY = dY, dX = dX;
    private readonly ConvolutionSizes sizes = sizes;

    public void Run(int i)
    {
        var (pixel, channel) = (i / sizes.Channels, i % sizes.Channels);
        var windows = new GradientPatches(sizes);
        var cursor = windows.Begin(pixel);
        var places = sizes.KernelHeight * sizes.KernelWidth;
        var sum = 0f;
        for (var place = 0; place < places; place++)
        {
            var at = windows.Offset(cursor, place * sizes.Channels);
            sum += at >= 0 ? dY[at + channel] : 0;
        }

        dX[i] = sum / places;
    }
}

/// <summary>The mean of every channel over the pixels of a picture, N x P x C to N x C.</summary>
internal readonly struct GlobalAverage(ArrayView<float> x, ArrayView<float> y, int pixels, int channels) : IElementKernel
{
    private readonly ArrayView<float> x = x, y = y;
    private readonly int pixels = pixels, channels = channels;

    public void Run(int i)
    {
        var first = i / channels * pixels * channels + i % channels;
        var sum = 0f;
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            sum += x[first + pixel * channels];
        }

        y[i] = sum / pixels;
    }
}

/// <summary>The way back: every pixel of a channel receives an equal part.</summary>
internal readonly struct GlobalAverageGradient(ArrayView<float> dY, ArrayView<float> dX, int pixels, int channels) : IElementKernel
{
    private readonly ArrayView<float> dY = dY, dX = dX;
    private readonly int pixels = pixels, channels = channels;

    public void Run(int i) => dX[i] = dY[i / (pixels * channels) * channels + i % channels] / pixels;
}
