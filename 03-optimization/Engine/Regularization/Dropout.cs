using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Regularization;

/// <summary>
/// Dropout: in training every number is 0 with probability p and is divided by 1 - p otherwise, so that its expectation stays;
/// in evaluation it passes unchanged. A neuron cannot rely on any single other one.
/// </summary>
/// <remarks>
/// N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014, in the inverted form.
/// </remarks>
public sealed class Dropout<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Sets the rate.</summary>
    /// <param name="rate">p, from 0 up to but without 1.</param>
    /// <param name="rng">Where the masks come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public Dropout(double rate, Rng rng)
    {
        if (!(rate >= 0 && rate < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(rate), rate, $"A dropout rate is at least 0 and less than 1; received {rate}. The lecture's network uses 0.5.");
        }

        (Rate, Rng) = (rate, rng);
    }

    /// <summary>p, the share of zeros.</summary>
    public double Rate { get; }

    /// <summary>Where the masks come from, number by number in the order of the elements.</summary>
    public Rng Rng { get; }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => IsTraining && Rate > 0 ? x.DropoutMask(Rate, Rng) : x;

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => input;
}

/// <summary>
/// y = x * mask with a mask of zeros and of 1 / (1 - p), drawn for this one application; dX = dY * mask. What is dropped is 0,
/// also where it was infinite.
/// </summary>
/// <param name="rate">p, the share of zeros.</param>
/// <param name="rng">Where the mask comes from.</param>
public sealed class DropoutMask<T>(double rate, Rng rng) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int WorthSharing = 1 << 15;
    private Tensor<T>? mask;

    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x)
    {
        // <dropout>
        mask = Tensor<T>.Uninitialized(x.Shape);
        ReadOnlySpan<T> keptOrDropped = [T.CreateTruncating(1 / (1 - rate)), T.Zero];
        foreach (ref var element in mask.Data)
        {
            element = keptOrDropped[rng.NextDouble() < rate ? 1 : 0]; // a table, for nobody can predict this branch
        }

        return Masked(x, mask);
        // </dropout>
    }

    /// <inheritdoc/>
    protected override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY) => Masked(dY, mask!);

    private static Tensor<T> Masked(Tensor<T> x, Tensor<T> mask)
    {
        var y = Tensor<T>.Uninitialized(x.Shape);
        Workers.For(x.Size, WorthSharing, (x, mask, y), static (all, from, to) =>
            Mask(all.x.Data[from..to], all.mask.Data[from..to], all.y.Data[from..to]));
        return y;
    }

    private static void Mask(ReadOnlySpan<T> x, ReadOnlySpan<T> mask, Span<T> y)
    {
        var i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var factor = new Vector<T>(mask[i..]);
            var isDropped = Vector.Equals(factor, Vector<T>.Zero);
            Vector.ConditionalSelect(isDropped, Vector<T>.Zero, new Vector<T>(x[i..]) * factor).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++)
        {
            y[i] = T.IsZero(mask[i]) ? T.Zero : x[i] * mask[i];
        }
    }
}
