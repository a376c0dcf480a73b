using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Neuron;

/// <summary>
/// The logistic function with slope alpha: y = 1 / (1 + e^(-alpha x)); dX = dY * alpha y (1 - y). Range (0, 1), monotonic, smooth.
/// It turns the log-odds alpha x into a probability.
/// </summary>
/// <param name="alpha">How steep it is at 0; 1 unless given.</param>
/// <remarks>Lecture "Deep learning course 1: the neuron", logistic regression.</remarks>
public sealed class Sigmoid<T>(double alpha = 1) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => alpha == 1 ? x.Sigmoid() : (x * T.CreateTruncating(alpha)).Sigmoid();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var slope = T.CreateTruncating(alpha);
        var dX = Tensor<T>.Uninitialized(x.Shape);
        Span<T> output = y.Data, above = dY.Data, below = dX.Data;
        for (var i = 0; i < below.Length; i++)
        {
            below[i] = above[i] * slope * output[i] * (T.One - output[i]);
        }

        return dX;
    }
}
