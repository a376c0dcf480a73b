using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// A way to compute a two-dimensional convolution and its two gradients. All ways give the same numbers up to rounding; they differ
/// in speed. With pictures x of N x H x W x C, a weight w of kernelHeight x kernelWidth x C x F, stride s, padding p and dilation d: y[n,
/// i, j, f] = b[f] + sum over a, b, c of x[n, s i + d a - p, s j + d b - p, c] w[a, b, c, f], where places outside the picture count as 0.
/// </summary>
/// <remarks>
/// As everywhere in the field, the kernel is not flipped: strictly this is a cross-correlation.
/// Lectures "Neural networks and computer vision" and "Introduction".
/// </remarks>
public interface IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The convolution itself.</summary>
    /// <param name="x">Pictures, N x H x W x C.</param>
    /// <param name="w">The weight, kernelHeight x kernelWidth x C x F.</param>
    /// <param name="bias">One number a filter, F; null for none.</param>
    /// <param name="window">Stride, padding and dilation; its kernel is that of the weight.</param>
    /// <param name="relu">Whether negative results become 0, which costs nothing while they are at hand.</param>
    /// <returns>N x H' x W' x F.</returns>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false);

    /// <summary>
    /// dX: every place of the input receives the gradients of all outputs that it entered, each times the weight that it met.
    /// </summary>
    /// <param name="dY">The gradient of the output, N x H' x W' x F.</param>
    /// <param name="w">The weight.</param>
    /// <param name="inputShape">N x H x W x C.</param>
    /// <param name="window">As in <see cref="Forward"/>.</param>
    Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window);

    /// <summary>
    /// dW: every weight receives, over all places and pictures, the input that it met times the gradient of the output that it entered.
    /// </summary>
    /// <param name="x">The pictures.</param>
    /// <param name="dY">The gradient of the output.</param>
    /// <param name="window">As in <see cref="Forward"/>.</param>
    /// <returns>kernelHeight x kernelWidth x C x F.</returns>
    Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window);
}
