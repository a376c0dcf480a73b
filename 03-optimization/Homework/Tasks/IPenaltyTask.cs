namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.8. L1 and L2 together: the price of a matrix of weights, and its gradient. The bias of the layer stays free,
/// so it does not even appear.
/// <code>
/// P      = l1 sum |w_i| + l2 / 2 sum w_i^2
/// dP/dw_i = l1 sign(w_i) + l2 w_i              with sign(0) = 0
/// </code>
/// </summary>
/// <example>
/// w = ((1, -2), (0, 4)), l1 = 0.1, l2 = 0.5: P = 0.1 (1 + 2 + 0 + 4) + 0.25 (1 + 4 + 0 + 16) = 0.7 + 5.25 = 5.95,
/// and the gradient is ((0.6, -1.1), (0, 2.1)).
/// </example>
[Task("3.8", "The price of large weights")]
public interface IPenaltyTask
{
    /// <summary>The price of the weights.</summary>
    /// <param name="w">The weights, [D, K].</param>
    /// <param name="l1">The strength of the sum of sizes.</param>
    /// <param name="l2">The strength of the sum of squares.</param>
    /// <returns>P, a number.</returns>
    static abstract double Price(Tensor w, double l1, double l2);

    /// <summary>The derivative of the price by the weights.</summary>
    /// <param name="w">The weights, [D, K].</param>
    /// <param name="l1">The strength of the sum of sizes.</param>
    /// <param name="l2">The strength of the sum of squares.</param>
    /// <returns>dP/dw, [D, K], in a tensor of its own.</returns>
    static abstract Tensor Gradient(Tensor w, double l1, double l2);
}
