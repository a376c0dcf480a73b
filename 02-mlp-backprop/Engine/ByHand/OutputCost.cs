using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.ByHand;

/// <summary>
/// The end of a network: what its last layer does to z, what a wrong answer costs, and the derivative of that cost by z.
/// The two belong together, because the derivative of both at once is shorter, and safer, than that of each.
/// </summary>
/// <remarks>The cost is the mean over the N examples of the batch; with one example it is the lecture's.</remarks>
public abstract class OutputCost
{
    /// <summary>The answer of the network.</summary>
    /// <param name="z">What the last layer sums, N x K.</param>
    /// <returns>N x K.</returns>
    public abstract Tensor Output(Tensor z);

    /// <summary>The mean cost of the examples.</summary>
    /// <param name="z">What the last layer sums, N x K.</param>
    /// <param name="target">What the answer should be, N x K.</param>
    /// <exception cref="ShapeException">The two differ in shape.</exception>
    public double Value(Tensor z, Tensor target)
    {
        ShapeRules.SameShape(GetType().Name, z.Shape, target.Shape);
        return SumOf(z, target) / z.Shape[0];
    }

    /// <summary>dJ/dz, N x K.</summary>
    /// <param name="z">What the last layer sums, N x K.</param>
    /// <param name="target">What the answer should be, N x K.</param>
    /// <exception cref="ShapeException">The two differ in shape.</exception>
    public Tensor Gradient(Tensor z, Tensor target)
    {
        ShapeRules.SameShape(GetType().Name, z.Shape, target.Shape);
        // <gradient>
        return (Output(z) - target) / z.Shape[0];
        // </gradient>
    }

    /// <summary>The same cost as a node of the graph.</summary>
    /// <param name="z">What the last layer sums, N x K.</param>
    /// <param name="target">What the answer should be, N x K.</param>
    public abstract Variable<double> OnGraph(Variable<double> z, Tensor target);

    /// <summary>The costs of all examples, summed.</summary>
    protected abstract double SumOf(Tensor z, Tensor target);
}
