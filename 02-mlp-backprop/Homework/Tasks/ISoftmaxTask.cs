namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.4. Softmax turns the numbers of each row into probabilities, and stays finite whatever they are. Each row is an example:
/// <code>
/// p_i = e^(z_i) / sum over k of e^(z_k)
/// </code>
/// Subtracting the largest z of a row from the whole row changes no p, and nothing overflows. The way back:
/// when dL/dp arrives at the probabilities, what reaches z is
/// <code>
/// dL/dz_i = p_i (dL/dp_i - sum over k of p_k dL/dp_k)
/// </code>
/// </summary>
/// <example>
/// z = ((0, log 3)): e^z = (1, 3), so p = (0.25, 0.75). z = ((1000, 1000 + log 3)) gives the same.
/// With p = ((0.25, 0.75)) and dL/dp = ((4, 0)) the sum is 1, and dL/dz = ((0.25 (4 - 1), 0.75 (0 - 1))) = ((0.75, -0.75)).
/// </example>
[Task("2.4", "Softmax")]
public interface ISoftmaxTask
{
    /// <summary>The probabilities of each row.</summary>
    /// <param name="z">Any finite numbers, [N, K], large and small in one row, too.</param>
    /// <returns>p, [N, K], in a tensor of its own; every row sums to 1.</returns>
    static abstract Tensor Softmax(Tensor z);

    /// <summary>The way back.</summary>
    /// <param name="p">The probabilities that softmax gave, [N, K]; some may be exactly 0 or 1.</param>
    /// <param name="dP">The gradient that arrives at them, [N, K].</param>
    /// <returns>dL/dz, [N, K], in a tensor of its own.</returns>
    static abstract Tensor Backward(Tensor p, Tensor dP);
}
