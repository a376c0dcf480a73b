using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution without copied patches, picture by picture on the <see cref="MicroKernel{T, TVector, TSimd, TRows, TVectors}"/>:
/// the threads share the pictures, and a picture stays in a core's own cache while it is worked on.
/// </summary>
public sealed class DirectConvolution<T> : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false)
    {
        var y = Tensor<T>.Uninitialized(ShapeRules.Convolution(x.Shape, w.Shape, bias?.Shape, window));
        using var convolution = Prepare(w, x.Shape, window, y.Shape, new ConvolutionEnd<T>(bias, relu));
        convolution.ForEach(x, y);
        return y;
    }

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        ShapeRules.ConvolutionGradient(dY.Shape, inputShape, w.Shape, window);
        if (StridedInputGradient<T>.Fits(window))
        {
            return StridedInputGradient<T>.Compute(dY, w, inputShape, window);
        }

        var dX = Tensor<T>.Uninitialized(inputShape);
        using var convolution = PrepareInputGradient(w, dY.Shape, inputShape, window);
        convolution.ForEach(dY, dX);
        return dX;
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window) => DirectWeightGradient<T>.Compute(x, dY, window);

    /// <summary>The convolution, ready for pictures.</summary>
    internal static PictureConvolution<T> Prepare(Tensor<T> w, Shape picture, Window2D window, Shape output, ConvolutionEnd<T> end)
    {
        var padded = PaddedPicture.Around(picture, window);
        return new PictureConvolution<T>(w, padded, window, padded.Filled, OutputLayout.Of(output), end);
    }

    /// <summary>
    /// dX is the convolution of dY, with stride - 1 zeros between its pixels and enough around them,
    /// with the turned weight, by steps of one.
    /// </summary>
    internal static PictureConvolution<T> PrepareInputGradient(Tensor<T> w, Shape gradient, Shape input, Window2D window)
    {
        var padded = PaddedPicture.OfGradient(gradient, input, window);
        var steps = new Window2D(new WindowAxis(window.Height.Kernel, Dilation: window.Height.Dilation),
            new WindowAxis(window.Width.Kernel, Dilation: window.Width.Dilation));
        return new PictureConvolution<T>(PackedWeight<T>.Turned(w), padded, steps, padded.Filled, OutputLayout.Of(input));
    }
}
