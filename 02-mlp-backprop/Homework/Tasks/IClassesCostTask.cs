namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.7. The cost of a network with K sigmoid outputs h for m examples, with a penalty on the weights of all layers (biases are free):
/// <code>
/// J = -1/m sum over i and k of (y_ik log h_ik + (1 - y_ik) log(1 - h_ik))
///     + lambda/(2m) sum over all weights of all layers of w^2
/// </code>
/// With h = sigmoid(z) the derivative of the first part by z is short: dJ/dz = (h - y) / m.
/// </summary>
/// <example>
/// h = ((0.5, 0.5)), y = ((1, 0)), m = 1, one layer with W = ((1, 2)), lambda = 0.2.
/// The first part is -(log 0.5 + log 0.5) = 1.386294, the penalty 0.2 / 2 * (1 + 4) = 0.5, so J = 1.886294. dJ/dz = ((-0.5, 0.5)).
/// </example>
[Task("2.7", "The cost for K classes")]
public interface IClassesCostTask
{
    /// <summary>The cost.</summary>
    /// <param name="h">The answers of the network, [m, K], strictly between 0 and 1: taken as they are,
    /// however near to the ends.</param>
    /// <param name="y">The targets, 0 or 1, [m, K]; a row may have several 1, or none.</param>
    /// <param name="weights">The weights of all layers, each [in, out]; with no layers there is no penalty.</param>
    /// <param name="lambda">How strong the penalty is.</param>
    /// <returns>J, a number.</returns>
    static abstract double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda);

    /// <summary>The derivative by the sums of the last layer.</summary>
    /// <param name="h">The answers of the network, [m, K].</param>
    /// <param name="y">The targets, 0 or 1, [m, K]; a row may have several 1, or none.</param>
    /// <returns>dJ/dz, [m, K], in a tensor of its own.</returns>
    static abstract Tensor OutputGradient(Tensor h, Tensor y);
}
