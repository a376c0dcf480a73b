using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>y = x with a margin of one value around it; dX = dY without the margin.</summary>
/// <param name="widths">How many places are added before and after, for every axis.</param>
/// <param name="value">What the margin holds.</param>
public sealed class Pad<T>(ReadOnlySpan<(int Before, int After)> widths, T value = default) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly (int Before, int After)[] widths = widths.ToArray();

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x) => x.Pad(widths, value);

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) =>
        dY[Array.ConvertAll(widths, width => (AxisSlice)(width.Before..^width.After))];
}
