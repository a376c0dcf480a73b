using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Activations;

/// <summary>
/// The unit step: y = 1 where x >= 0, else 0; the derivative is 0, so nothing is learned through it by descent.
/// Rosenblatt's perceptron has a rule of its own.
/// </summary>
/// <remarks>Lecture "Mathematical foundations", activation functions.</remarks>
public sealed class Step<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => Tensor<T>.Combine<Threshold>(x, T.Zero);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => Tensor<T>.Zeros(x.Shape); // also of an infinite dY

    private readonly struct Threshold : IScalarOperation<T>
    {
        public static string Name => "step";

        public static T Apply(T x, T threshold) => T.IsNaN(x) ? x : x >= threshold ? T.One : T.Zero;
    }
}
