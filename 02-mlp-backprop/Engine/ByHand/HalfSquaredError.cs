using Course.Autograd;

namespace Course.Mlp.ByHand;

/// <summary>Regression: y = z, and an example costs 1/2 sum over k of (t_k - y_k)^2. The 1/2 is there for its derivative, y - t.</summary>
/// <remarks>Lecture "Mathematical foundations", how to train a network.</remarks>
public sealed class HalfSquaredError : OutputCost
{
    /// <inheritdoc/>
    public override Tensor Output(Tensor z) => z;

    /// <inheritdoc/>
    public override Variable<double> OnGraph(Variable<double> z, Tensor target) => (z - target).Square().Sum() * (0.5 / z.Shape[0]);

    /// <inheritdoc/>
    protected override double SumOf(Tensor z, Tensor target) => 0.5 * (z - target).Square().Sum().Item();
}
