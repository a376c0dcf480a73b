using Course.Cnn.Gpu.Convolutions;
using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>
/// The largest or smallest number of every window, and which place of the window it stood at. As on the processor, ties go to the first
/// place, padding never wins and a NaN always does.
/// </summary>
internal readonly struct ExtremePooling(
    ArrayView<float> x, ArrayView<float> y, ArrayView<int> winners, ConvolutionSizes sizes, bool largest) : IElementKernel
{
    private readonly ArrayView<float> x = x, y = y;
    private readonly ArrayView<int> winners = winners;
    private readonly ConvolutionSizes sizes = sizes;
    private readonly int largest = largest ? 1 : 0;

    public void Run(int i)
    {
        var (pixel, channel) = (i / sizes.Channels, i % sizes.Channels);
        var corner = new Patches(sizes).Begin(pixel);
        var (best, winner) = (0f, -1);
        for (var place = 0; place < sizes.KernelHeight * sizes.KernelWidth; place++)
        {
            var at = sizes.PixelAt(corner.Start, corner.Row + place / sizes.KernelWidth, corner.Column + place % sizes.KernelWidth);
            if (at >= 0)
            {
                var candidate = x[at + channel];
                var isBetter = largest != 0 ? candidate > best : candidate < best;
                if (winner < 0 || (!float.IsNaN(best) && (float.IsNaN(candidate) || isBetter)))
                {
                    (best, winner) = (candidate, place);
                }
            }
        }

        (y[i], winners[i]) = (best, winner);
    }
}

/// <summary>
/// The way back of <see cref="ExtremePooling"/>: a thread for every number of dX asks the windows that cover its pixel whether it won
/// there.
/// Were there a thread for every window instead, two could add to the same pixel at the same time, and the order of their sum would be
/// chance.
/// </summary>
internal readonly struct ExtremePoolingGradient(
    ArrayView<float> dY, ArrayView<int> winners, ArrayView<float> dX, ConvolutionSizes sizes) : IElementKernel
{
    private readonly ArrayView<float> dY = dY, dX = dX;
    private readonly ArrayView<int> winners = winners;
    private readonly ConvolutionSizes sizes = sizes;

    // <gather>
    public void Run(int i)
    {
        var (pixel, channel) = (i / sizes.Channels, i % sizes.Channels);
        var windows = new GradientPatches(sizes);
        var cursor = windows.Begin(pixel);
        var sum = 0f;
        for (var place = 0; place < sizes.KernelHeight * sizes.KernelWidth; place++)
        {
            var at = windows.Offset(cursor, place * sizes.Channels); // the window that has this pixel at that place
            if (at >= 0 && winners[at + channel] == place)
            {
                sum += dY[at + channel];
            }
        }

        dX[i] = sum;
    }
    // </gather>
}
