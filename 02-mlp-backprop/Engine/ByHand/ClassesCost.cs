using Course.Autograd;
using Course.Neuron;
using Course.Neuron.Losses;
using Course.Tensors;

namespace Course.Mlp.ByHand;

/// <summary>
/// K classes, each with a sigmoid that answers "is it this class?": h = sigmoid(z), and an example costs -sum over k of (y_k log
/// h_k + (1 - y_k) log(1 - h_k)). The derivative by z is h - y.
/// </summary>
/// <remarks>
/// Lecture "Neural networks: overview", the cost of a network, without its penalty, which belongs to <see cref="HandWrittenMlp"/>.
/// It is computed from z, as log(1 + e^-|z|) + max(z, 0) - y z, so that no log 0 arises when a sigmoid rounds to 0 or 1.
/// </remarks>
public sealed class ClassesCost : OutputCost
{
    /// <inheritdoc/>
    public override Tensor Output(Tensor z) => z.Sigmoid();

    /// <inheritdoc/>
    public override Variable<double> OnGraph(Variable<double> z, Tensor target) =>
        z.BinaryCrossEntropyWithLogits(target, Reduction.Sum) / z.Shape[0];

    /// <inheritdoc/>
    // <classes>
    protected override double SumOf(Tensor z, Tensor target) =>
        (z.Abs().Map(x => NearZero.LogP1(Math.Exp(-x))) + z.Maximum(0) - target * z).Sum().Item();
    // </classes>
}
