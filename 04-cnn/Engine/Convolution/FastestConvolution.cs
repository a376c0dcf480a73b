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
public sealed class FastestConvolution<T> : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int FewestChannels = 16;
    private const int FewestTiles = 9; // of a picture: fewer leave the micro-kernel half empty
    private const int FewestTilesOfAll = 128; // fewer do not pay for the transform of the weight

    private readonly DirectConvolution<T> direct = new();
    private readonly WinogradConvolution<T> winograd = new();

    /// <inheritdoc/>
    public Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false) =>
        Way(window, x.Shape[^1], ShapeRules.Convolution(x.Shape, w.Shape, window)).Forward(x, w, bias, window, relu);

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        ShapeRules.ConvolutionGradient(dY.Shape, inputShape, w.Shape, window);
        return Way(window, dY.Shape[^1], inputShape).InputGradient(dY, w, inputShape, window);
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        ShapeRules.ConvolutionWeight(dY.Shape, x.Shape, window);
        return Way(window, x.Shape[^1], dY.Shape).WeightGradient(x, dY, window);
    }

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

    private IConvolutionAlgorithm<T> Way(Window2D window, int inChannels, Shape output) =>
        IsWinogradFaster(window, inChannels, output) ? winograd : direct;

    private static bool FillVectors(int channels) => channels >= FewestChannels && channels % (Tile<T>.Columns / 2) == 0;
}
