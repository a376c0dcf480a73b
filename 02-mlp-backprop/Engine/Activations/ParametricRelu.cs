using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Activations;

/// <summary>
/// z = x where x > 0, else s x, with slopes s that are an input of their own: one number, or one for every place of the last axes.
/// dX = dZ or s dZ; dS = dZ x where x is not positive, summed over all x that share the slope.
/// </summary>
/// <remarks>K. He et al., "Delving deep into rectifiers", 2015. With random slopes it is the randomized ReLU.</remarks>
public sealed class ParametricRelu<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => Tensor<T>.Combine<Value>(x, y);

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dZ, GradientSum<T>? dX, GradientSum<T>? dY)
    {
        dX?.Add(dZ * Tensor<T>.Combine<Slope>(x, y));
        dY?.Add(Tensor<T>.Combine<OfSlope>(x, dZ));
    }

    private readonly struct Value : IScalarOperation<T>
    {
        public static string Name => "PReLU";

        public static T Apply(T x, T slope) => x > T.Zero ? x : slope * x;
    }

    private readonly struct Slope : IScalarOperation<T>
    {
        public static string Name => "PReLU";

        public static T Apply(T x, T slope) => x > T.Zero ? T.One : slope;
    }

    private readonly struct OfSlope : IScalarOperation<T>
    {
        public static string Name => "PReLU";

        public static T Apply(T x, T dZ) => x > T.Zero ? T.Zero : x * dZ;
    }
}
