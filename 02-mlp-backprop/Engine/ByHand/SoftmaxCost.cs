using Course.Autograd;

namespace Course.Mlp.ByHand;

/// <summary>
/// One of K classes: p = softmax(z), and an example costs -sum over k of y_k log p_k, the negative log of the probability of its class.
/// The derivative by z is p - y.
/// </summary>
/// <remarks>
/// Lecture "Introduction to neural networks", the outputs of a perceptron. The rows of the target sum to 1, as one-hot rows do.
/// </remarks>
public sealed class SoftmaxCost : OutputCost
{
    /// <inheritdoc/>
    // <softmax>
    public override Tensor Output(Tensor z)
    {
        var e = (z - z.Max([1], keepAxes: true)).Exp(); // the largest is e^0: nothing overflows
        return e / e.Sum([1], keepAxes: true);
    }
    // </softmax>

    /// <inheritdoc/>
    public override Variable<double> OnGraph(Variable<double> z, Tensor target) => -(z.LogSoftmax() * target).Sum() / z.Shape[0];

    /// <inheritdoc/>
    protected override double SumOf(Tensor z, Tensor target)
    {
        var shifted = z - z.Max([1], keepAxes: true);
        var cost = target * (shifted.Exp().Sum([1], keepAxes: true).Log() - shifted);
        return Tensor.Where(target, cost, 0).Sum().Item(); // a class that is not asked for costs nothing, even if it is impossible
    }
}
