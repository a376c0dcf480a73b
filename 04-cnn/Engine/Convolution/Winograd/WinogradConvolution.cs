using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// The convolution with 3 x 3 windows of stride 1 by Winograd's F(2 x 2, 3 x 3): 2 x 2 neighbouring outputs share 4 x 4 inputs,
/// and cost 16 multiplications a channel and filter instead of 36. With V = B^T d B for every tile of inputs d and U = G g G^T for
/// the weights g, the outputs are A^T (V U) A, where V U is, at each of the 16 places, a matrix product over the channels.
/// </summary>
/// <remarks>
/// <para>The sums are other sums than those of the direct way, so the results differ by rounding;
/// and a NaN or an infinity in a picture reaches all outputs of the tiles that see it.</para>
/// <para>Source: A. Lavin, S. Gray, "Fast algorithms for convolutional neural networks", 2015.</para>
/// </remarks>
public sealed class WinogradConvolution<T> : PicturewiseConvolution<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether this way knows a window: 3 x 3 places, stride 1, no gaps.</summary>
    public static bool Fits(Window2D window) => FitsAxis(window.Height) && FitsAxis(window.Width);

    /// <summary>How many tiles of 2 x 2 cover an output of so many rows and columns; the last ones may reach beyond it.</summary>
    public static int TileCount(int outHeight, int outWidth) => WinogradTiles.Of([1, outHeight, outWidth, 1]).Count;

    /// <inheritdoc/>
    internal override PreparedConvolution<T> Prepare(
        Tensor<T> w, Shape picture, Window2D window, Shape output, ConvolutionEnd<T> end = default)
    {
        Demand(window);
        var padded = WinogradTiles.Of(output).Padded(picture, window.Height.Padding, window.Width.Padding);
        return new WinogradPicture<T>(w, padded, output, end);
    }

    /// <inheritdoc/>
    internal override PreparedConvolution<T> PrepareInputGradient(Tensor<T> w, Shape gradient, Shape input, Window2D window)
    {
        Demand(window);
        var padded = WinogradTiles.Of(input).Padded(gradient, 2 - window.Height.Padding, 2 - window.Width.Padding);
        return new WinogradPicture<T>(PackedWeight<T>.Turned(w), padded, input);
    }

    /// <inheritdoc/>
    internal override PreparedWeightGradient<T> PrepareWeightGradient(Shape picture, Shape gradient, Window2D window)
    {
        Demand(window);
        return new WinogradWeightGradient<T>(picture, gradient, window);
    }

    private static void Demand(Window2D window)
    {
        if (!Fits(window))
        {
            throw new ArgumentException(
                "Winograd's F(2 x 2, 3 x 3) takes windows of 3 x 3 places with stride 1 and dilation 1.", nameof(window));
        }
    }

    private static bool FitsAxis(WindowAxis axis) => axis is { Kernel: 3, Stride: 1, Dilation: 1 };
}
