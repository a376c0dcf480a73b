namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.4. The closed form of linear regression ends with L L^T x = b, where L is lower triangular:
/// all elements above its diagonal are 0. Solve it in two halves, each line by line:
/// <code>
/// L z = b      from the first row to the last:    z_i = (b_i - sum over k &lt; i of L_ik z_k) / L_ii
/// L^T x = z    from the last row to the first:    x_i = (z_i - sum over k > i of L_ki x_k) / L_ii
/// </code>
/// </summary>
/// <example>
/// L = ((2, 0), (1, 3)), b = (4, 8). Then z_0 = 4 / 2 = 2 and z_1 = (8 - 1 * 2) / 3 = 2. With z = (2, 2):
/// x_1 = 2 / 3, and x_0 = (2 - 1 * 2/3) / 2 = 2 / 3.
/// </example>
[Task("1.4", "Two triangular systems")]
public interface ITriangularSystemsTask
{
    /// <summary>Solves L z = b.</summary>
    /// <param name="lower">L, [D, D], with a diagonal without zeros, of either sign.</param>
    /// <param name="b">The right side, [D].</param>
    /// <returns>z, [D], in a tensor of its own.</returns>
    static abstract Tensor SolveLower(Tensor lower, Tensor b);

    /// <summary>Solves L^T x = z.</summary>
    /// <param name="lower">L, [D, D], with a diagonal without zeros, of either sign; it is L that is given, not its transpose.</param>
    /// <param name="z">The right side, [D].</param>
    /// <returns>x, [D], in a tensor of its own.</returns>
    static abstract Tensor SolveUpper(Tensor lower, Tensor z);
}
