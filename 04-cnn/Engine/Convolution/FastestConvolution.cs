using System.Numerics;
using Course.Cnn.Convolution.Winograd;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// Takes, for every operation, the way that is faster at its sizes: Winograd's where it knows the window and there is enough to multiply
/// that its transforms pay, the direct one otherwise. The rule is measured, and knows sizes only, so that the same network gives
/// the same bits on any number of threads.
/// </summary>
public sealed class FastestConvolution<T> : PicturewiseConvolution<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int FewestChannels = 16;
    private const int FewestChannelsOfGradient = 32; // of the weight, whose transform is a larger part of the work
    private const int FewestTiles = 9; // of a picture: fewer leave the micro-kernel half empty
    private const int FewestTilesOfAll = 128; // fewer do not pay for the transform of the weight

    private readonly DirectConvolution<T> direct = new();
    private readonly WinogradConvolution<T> winograd = new();

    /// <inheritdoc/>
    internal override PreparedConvolution<T> Prepare(
        Tensor<T> w, Shape picture, Window2D window, Shape output, ConvolutionEnd<T> end = default) =>
        Way(IsWinogradFaster(window, picture[^1], output)).Prepare(w, picture, window, output, end);

    /// <inheritdoc/>
    internal override PreparedConvolution<T> PrepareInputGradient(Tensor<T> w, Shape gradient, Shape input, Window2D window) =>
        Way(IsWinogradFaster(window, gradient[^1], input)).PrepareInputGradient(w, gradient, input, window);

    /// <inheritdoc/>
    internal override PreparedWeightGradient<T> PrepareWeightGradient(Shape picture, Shape gradient, Window2D window) =>
        Way(Math.Min(picture[^1], gradient[^1]) >= FewestChannelsOfGradient && IsWinogradFaster(window, picture[^1], gradient))
            .PrepareWeightGradient(picture, gradient, window);

    /// <summary>Whether Winograd's way is faster.</summary>
    /// <param name="window">The window.</param>
    /// <param name="inChannels">What is summed over.</param>
    /// <param name="output">The result, N x H' x W' x channels.</param>
    internal static bool IsWinogradFaster(Window2D window, int inChannels, Shape output)
    {
        var (tiles, outputs) = (WinogradTiles.Of(output).Count, output[1] * output[2]);
        // a quarter of the work, at most, outside the picture
        var enough = tiles >= FewestTiles && output[0] * tiles >= FewestTilesOfAll && outputs >= 3 * tiles;
        return WinogradConvolution<T>.Fits(window) && FillVectors(inChannels) && FillVectors(output[3]) && enough;
    }

    private PicturewiseConvolution<T> Way(bool isWinogradFaster) => isWinogradFaster ? winograd : direct;

    private static bool FillVectors(int channels) => channels >= FewestChannels && channels % (Tile<T>.Columns / 2) == 0;
}
