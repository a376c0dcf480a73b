using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Optimization.NormalizationLayers;

/// <summary>
/// y = (x - mean) / sqrt(variance + epsilon) over n elements along some axes: mean 0 and variance 1. Mean and variance depend on x as well,
/// so dX = (dY - mean(dY) - y mean(dY y)) / sqrt(variance + epsilon).
/// </summary>
/// <param name="axes">The axes over which mean and variance are taken.</param>
/// <param name="epsilon">Keeps the division finite where all elements are equal.</param>
public sealed class Standardize<T>(ReadOnlySpan<int> axes, double epsilon = 1e-5) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] axes = axes.ToArray();
    private Tensor<T> spread = T.One;

    /// <summary>The means that the forward pass subtracted, in a shape that broadcasts against the input.</summary>
    public Tensor<T> Mean { get; private set; } = T.Zero;

    /// <summary>The variances that it divided by, without epsilon: sum((x - mean)^2) / n.</summary>
    public Tensor<T> Variance { get; private set; } = T.One;

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x)
    {
        // <standardize>
        Mean = x.Mean(axes, keepAxes: true);
        var deviation = x - Mean;
        Variance = deviation.Square().Mean(axes, keepAxes: true);
        spread = Spread.Of(Variance, epsilon, () => x.StandardDeviation(axes, keepAxes: true));
        return deviation / spread;
        // </standardize>
    }

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) =>
        (dY - dY.Mean(axes, keepAxes: true) - y * (dY * y).Mean(axes, keepAxes: true)) / spread;
}
