using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>
/// z = min(x, y), the smaller of two numbers, element by element; NaN if either is. The smaller operand receives the gradient, on a tie the
/// first (see <see cref="Abs{T}"/>). It is the sugar <c>x.Minimum(y)</c>; <see cref="Min{T}"/> picks one of many elements of x.
/// </summary>
public sealed class Smaller<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => x.Minimum(y);

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dZ, GradientSum<T>? dX, GradientSum<T>? dY)
    {
        var isSecond = x.GreaterThan(y);
        dX?.Add(Tensor<T>.Where(isSecond, T.Zero, dZ)); // a choice, not a product: 0 times an infinite gradient would be NaN
        dY?.Add(Tensor<T>.Where(isSecond, dZ, T.Zero));
    }
}
