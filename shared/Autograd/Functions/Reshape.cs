using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = the elements of x under another shape; dX = dY under the old one. Neither copies.</summary>
/// <param name="sizes">The new sizes; one may be -1 and follows from the others.</param>
public sealed class Reshape<T>(params ReadOnlySpan<int> sizes) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] sizes = sizes.ToArray();

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Reshape(sizes);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => dY.Reshape(x.Shape);
}
