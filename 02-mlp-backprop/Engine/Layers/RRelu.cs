using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>
/// The randomized leaky ReLU: in training every element has a slope of its own below 0, drawn anew each time;
/// in evaluation all have the mean slope.
/// </summary>
/// <param name="low">The smallest slope.</param>
/// <param name="high">The largest slope.</param>
/// <param name="rng">Where the slopes come from.</param>
/// <remarks>B. Xu et al., "Empirical evaluation of rectified activations in convolutional network", 2015.</remarks>
public sealed class RRelu<T>(double low, double high, Rng rng) : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Slopes from 1/8 to 1/3, as in the paper.</summary>
    /// <param name="rng">Where the slopes come from.</param>
    public RRelu(Rng rng)
        : this(1.0 / 8, 1.0 / 3, rng)
    {
    }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) =>
        IsTraining ? x.ParametricRelu(rng.Uniform<T>(x.Shape, low, high)) : x.LeakyRelu((low + high) / 2);

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => input;
}
