using System.Numerics;
using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Mlp.Activations;
using Course.Tensors;

namespace Course.Cnn.Functions;

/// <summary>
/// y = relu?(x * w + b), the convolution of pictures x (N x H x W x C) with a weight w (kernelHeight x kernelWidth x C x F) and a bias b
/// (F), as a function of (x, w) or (x, w, b). With G the gradient that reaches the convolution (dY, or dY where y > 0 behind a ReLU): dX is
/// the convolution of G with the turned weight, dW sums picture times G over all places, db sums G over all pixels.
/// </summary>
/// <param name="window">Kernel, stride, padding, dilation.</param>
/// <param name="relu">Whether negative results become 0.</param>
/// <param name="algorithm">How to compute it; the fastest way unless given.</param>
public sealed class Convolve<T>(Window2D window, bool relu = false, IConvolutionAlgorithm<T>? algorithm = null) : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly IConvolutionAlgorithm<T> algorithm = algorithm ?? new FastestConvolution<T>();

    /// <inheritdoc/>
    protected override Tensor<T> Forward() => algorithm.Forward(Input(0), Input(1), Inputs.Count > 2 ? Input(2) : null, window, relu);

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        var (x, w) = (Input(0), Input(1));
        var (dX, dW, db) = gradients;
        var g = relu ? Relu<T>.Gradient(Output, dY) : dY;
        dX?.Add(algorithm.InputGradient(g, w, x.Shape, window));
        dW?.Add(algorithm.WeightGradient(x, g, window));
        db?.Add(g.Sum(0, 1, 2));
    }
}
