using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution picture by picture: the threads share the pictures, and a picture stays in a core's own cache while it is worked on.
/// A way of computing it says how it prepares, once for a batch; how a batch is walked is written here.
/// </summary>
public abstract class PicturewiseConvolution<T> : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected PicturewiseConvolution()
    {
    }

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
        if (dY.Size == 0)
        {
            return Tensor<T>.Zeros(inputShape);
        }

        var dX = Tensor<T>.Uninitialized(inputShape);
        using var convolution = PrepareInputGradient(w, dY.Shape, inputShape, window);
        convolution.ForEach(dY, dX);
        return dX;
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var shape = ShapeRules.ConvolutionWeight(dY.Shape, x.Shape, window);
        return shape.ElementCount == 0 || dY.Size == 0
            ? Tensor<T>.Zeros(shape)
            : PrepareWeightGradient(x.Shape, dY.Shape, window).Compute(x, dY);
    }

    /// <summary>The convolution of pictures with a weight.</summary>
    /// <param name="w">The weight.</param>
    /// <param name="picture">N x H x W x C.</param>
    /// <param name="window">The window.</param>
    /// <param name="output">N x H' x W' x F.</param>
    /// <param name="end">Bias and ReLU.</param>
    internal abstract PreparedConvolution<T> Prepare(
        Tensor<T> w, Shape picture, Window2D window, Shape output, ConvolutionEnd<T> end = default);

    /// <summary>The convolution that makes dX of dY.</summary>
    /// <param name="w">The weight.</param>
    /// <param name="gradient">The shape of dY, N x H' x W' x F.</param>
    /// <param name="input">The shape of dX, N x H x W x C.</param>
    /// <param name="window">The window.</param>
    internal abstract PreparedConvolution<T> PrepareInputGradient(Tensor<T> w, Shape gradient, Shape input, Window2D window);

    /// <summary>The sum over all pictures that gives dW.</summary>
    /// <param name="picture">N x H x W x C.</param>
    /// <param name="gradient">The shape of dY, N x H' x W' x F.</param>
    /// <param name="window">The window.</param>
    internal abstract PreparedWeightGradient<T> PrepareWeightGradient(Shape picture, Shape gradient, Window2D window);
}
