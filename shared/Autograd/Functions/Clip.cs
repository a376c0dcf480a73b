using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>
/// y = x kept between two bounds; dX = dY strictly between them, else 0 (see <see cref="Abs{T}"/> for the bounds themselves).
/// </summary>
public sealed class Clip<T> : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T low, high;

    /// <summary>Sets the bounds.</summary>
    /// <exception cref="ArgumentException">The lower bound is not below or equal to the upper one.</exception>
    public Clip(T low, T high)
    {
        if (!(low <= high))
        {
            throw new ArgumentException($"The bounds of clip are a lower and an upper one; received {low} and {high}. Swap them.");
        }

        (this.low, this.high) = (low, high);
    }

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Maximum(low).Minimum(high);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) =>
        Tensor<T>.Where(x.GreaterThan(low) * (-x).GreaterThan(-high), dY, T.Zero); // a choice, not a product, see Larger
}
