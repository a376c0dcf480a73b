using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// The convolution with 3 x 3 windows of stride 1 by Winograd's F(2 x 2, 3 x 3): 2 x 2 neighbouring outputs share 4 x 4 inputs, and cost 16 multiplications a channel and filter
/// instead of 36. With V = B^T d B for every tile of inputs d and U = G g G^T for the weights g, the outputs are A^T (V U) A, where V U is, at each of the 16 places, a
/// matrix product over the channels.
/// </summary>
/// <remarks>
/// <para>The sums are other sums than those of the direct way, so the results differ by rounding; and a NaN or an infinity in a picture reaches all outputs of the tiles that see it.</para>
/// <para>Source: A. Lavin, S. Gray, "Fast algorithms for convolutional neural networks", 2015.</para>
/// </remarks>
public sealed unsafe class WinogradConvolution<T> : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether this way knows a window: 3 x 3 places, stride 1, no gaps.</summary>
    public static bool Fits(Window2D window) => FitsAxis(window.Height) && FitsAxis(window.Width);

    /// <summary>How many tiles of 2 x 2 cover an output of so many rows and columns; the last ones may reach beyond it.</summary>
    public static int TileCount(int outHeight, int outWidth) => WinogradTiles.Of(outHeight, outWidth).Count;

    /// <inheritdoc/>
    public Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false)
    {
        Demand(window);
        var y = Tensor<T>.Uninitialized(ShapeRules.Convolution(x.Shape, w.Shape, window));
        using var u = Scratch<T>.Rent(WinogradWeight<T>.Size(x.Shape[3], y.Shape[3]));
        WinogradWeight<T>.Transform(w, u);
        ForEachPicture(x, window.Height.Padding, window.Width.Padding, u, bias, y, relu);
        return y;
    }

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        Demand(window);
        var dX = Tensor<T>.Uninitialized(inputShape);
        using var u = Scratch<T>.Rent(WinogradWeight<T>.Size(dY.Shape[3], inputShape[3]));
        WinogradWeight<T>.TransformTurned(w, u);
        ForEachPicture(dY, 2 - window.Height.Padding, 2 - window.Width.Padding, u, null, dX, relu: false);
        return dX;
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        Demand(window);
        return WinogradWeightGradient<T>.Compute(x, dY, window);
    }

    private static void ForEachPicture(Tensor<T> x, int top, int left, Scratch<T> u, Tensor<T>? bias, Tensor<T> y, bool relu)
    {
        var pictures = x.Shape[0];
        if (pictures == 0 || y.Size == 0)
        {
            return;
        }

        var (height, outHeight, outWidth, outChannels) = (x.Shape[1], y.Shape[1], y.Shape[2], y.Shape[3]);
        var tiles = WinogradTiles.Of(outHeight, outWidth);
        var padded = tiles.Padded(x.Shape[3], top, left);
        var convolution = new WinogradPicture<T>(padded, tiles, outChannels);
        int pictureSize = x.Size / pictures, resultSize = y.Size / pictures;
        Workers.For(pictures, 1, (from, to) =>
        {
            using var copy = Scratch<T>.Rent(padded.AddsNothingTo(height, x.Shape[2]) ? 0 : padded.Size);
            using var scratch = Scratch<T>.Rent(convolution.ScratchSize);
            copy.Span.Clear();
            for (var n = from; n < to; n++)
            {
                var picture = padded.Prepare<T>(x.Data.Slice(n * pictureSize, pictureSize), height, copy.Span);
                fixed (T* source = picture, weight = u.Span, working = scratch.Span, b = bias is null ? default : bias.Data, target = y.Data.Slice(n * resultSize, resultSize))
                {
                    convolution.Run(source, weight, working, new PlainOutput<T>(target, b, relu, outHeight, outWidth, outChannels));
                }
            }
        });
    }

    private static void Demand(Window2D window)
    {
        if (!Fits(window))
        {
            throw new ArgumentException("Winograd's F(2 x 2, 3 x 3) takes windows of 3 x 3 places with stride 1 and dilation 1.", nameof(window));
        }
    }

    private static bool FitsAxis(WindowAxis axis) => axis is { Kernel: 3, Stride: 1, Dilation: 1 };
}
