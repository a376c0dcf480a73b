using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>
/// A ReLU whose slope below 0 is learned: one slope for all neurons, or one for every place of the last axis (a neuron, a channel).
/// </summary>
public sealed class PRelu<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Creates the layer.</summary>
    /// <param name="slopes">How many slopes: 1, or the size of the last axis.</param>
    /// <param name="start">Their value at first.</param>
    public PRelu(int slopes = 1, double start = 0.25) => Slope = AddParameter("slope", [slopes], T.CreateTruncating(start));

    /// <summary>The slopes below 0.</summary>
    public Variable<T> Slope { get; }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => x.ParametricRelu(Slope);

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => ShapeRules.Broadcast("PReLU", input, Slope.Shape);
}
