using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = |x|; dX = dY * sign(x).</summary>
/// <remarks>
/// The one policy for points where a derivative does not exist (here, in <see cref="Larger{T}"/>, <see cref="Smaller{T}"/>,
/// <see cref="Clip{T}"/>, <see cref="Max{T}"/>, <see cref="Min{T}"/>, ReLU and pooling): the whole gradient goes to the first of the
/// operands that tie, and a flat piece includes its end points. So the slope of |x| and of ReLU at 0 is 0.
/// </remarks>
public sealed class Abs<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Abs();

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => Tensor<T>.Combine<Slope>(x, dY);

    // A choice, not a product: 0 times an infinite gradient would be NaN.
    private readonly struct Slope : IScalarOperation<T>
    {
        public static string Name => "abs";

        public static T Apply(T x, T dY) => x > T.Zero ? dY : x < T.Zero ? -dY : x == T.Zero ? T.Zero : x;
    }
}
