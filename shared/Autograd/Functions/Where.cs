using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>z = x where a condition is not 0, else y; dX = dZ where it holds, dY = dZ elsewhere, and 0 in the other places.</summary>
/// <param name="condition">Not 0 where x is taken; a choice, so no gradient reaches it. It broadcasts.</param>
public sealed class Where<T>(Tensor<T> condition) : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y) => Tensor<T>.Where(condition, x, y);

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dZ, GradientSum<T>? dX, GradientSum<T>? dY)
    {
        dX?.Add(Tensor<T>.Where(condition, dZ, T.Zero));
        dY?.Add(Tensor<T>.Where(condition, T.Zero, dZ));
    }
}
