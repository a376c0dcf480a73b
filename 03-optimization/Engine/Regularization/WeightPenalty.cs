using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Training;

namespace Course.Optimization.Regularization;

/// <summary>
/// The price of large weights, added to the loss: L1 sum |w| + L2/2 sum w^2. Its gradient L1 sign(w) + L2 w pulls every weight towards 0:
/// L1 with the same force whatever the size, so that useless weights end at 0; L2 in proportion to the size,
/// so that no weight becomes large.
/// </summary>
/// <param name="L1">The strength of the sum of sizes.</param>
/// <param name="L2">The strength of the sum of squares.</param>
/// <remarks>
/// Lecture "Computer vision", over-fitting; lecture "Neural networks: overview", the cost with lambda,
/// which leaves out the biases as this does.
/// </remarks>
public sealed record WeightPenalty(double L1 = 0, double L2 = 0)
{
    /// <summary>The parameters that are weights: those of at least two axes. A bias only shifts, it cannot make a function wild.</summary>
    public static IEnumerable<Variable<T>> Weights<T>(Module<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        network.Variables.Where(variable => variable.Shape.Rank >= 2);

    // <penalty>
    /// <summary>The penalty of some weights, one number, to be added to the loss.</summary>
    public Variable<T> Of<T>(IEnumerable<Variable<T>> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (l1, l2) = (T.CreateTruncating(L1), T.CreateTruncating(L2 / 2));
        Variable<T> sum = T.Zero;
        foreach (var w in weights)
        {
            sum = L1 == 0 ? sum : sum + l1 * w.Abs().Sum();
            sum = L2 == 0 ? sum : sum + l2 * w.Square().Sum(); // left out, not times 0: squares of large weights may be infinite
        }

        return sum;
    }
    // </penalty>

    /// <summary>The loss of a training on a network whose weights cost: the cross-entropy of a batch and the penalty.</summary>
    /// <param name="network">Whose weights cost.</param>
    public BatchLoss<T> AddedToLoss<T>(Module<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Variable<T>[] weights = [.. Weights(network)];
        return (logits, labels) => logits.SoftmaxCrossEntropy(labels) + Of(weights);
    }
}
