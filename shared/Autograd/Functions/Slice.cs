using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = a part of x, such as x[0..2, .., 3]; dX = dY in that part and 0 elsewhere.</summary>
/// <param name="parts">What is taken from each axis: a range, which stays an axis, or a single place, whose axis disappears.</param>
public sealed class Slice<T>(params ReadOnlySpan<AxisSlice> parts) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AxisSlice[] parts = parts.ToArray();

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x[parts];

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var dX = Tensor<T>.Zeros(x.Shape);
        dX[parts] = dY;
        return dX;
    }
}
