namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.3. Two layers without a non-linearity compute y = (x W1 + b1) W2 + b2. Find the one layer that computes the same for every x:
/// <code>
/// y = x A + c
/// </code>
/// </summary>
/// <example>
/// W1 = ((1, 2)), b1 = (0, 1), W2 = ((3), (-1)), b2 = (0.5). For x = 0 both give (0 * 3 + 1 * -1) + 0.5 = -0.5, so c = (-0.5).
/// For x = 1 it is (1 * 3 + 3 * -1) + 0.5 = 0.5, so A = ((1)).
/// </example>
[Task("2.3", "Two linear layers are one")]
public interface ILinearLayersTask
{
    /// <summary>The layer that two layers are together.</summary>
    /// <param name="w1">The weights of the first layer, [D, H].</param>
    /// <param name="b1">Its biases, [H].</param>
    /// <param name="w2">The weights of the second layer, [H, K].</param>
    /// <param name="b2">Its biases, [K].</param>
    /// <returns>A, [D, K], and c, [K], in tensors of their own.</returns>
    static abstract (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2);
}
