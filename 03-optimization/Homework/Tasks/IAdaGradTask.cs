namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.3. A step of AdaGrad in the lecture's form, with epsilon inside the root. Every weight has its own sum of squares:
/// <code>
/// G_i becomes G_i + g_i^2
/// w_i becomes w_i - eta g_i / sqrt(G_i + epsilon)     with the new G
/// </code>
/// </summary>
/// <example>
/// w = (1, 1), G = (0, 9), g = (2, 4), eta = 0.1, epsilon = 0. Then G becomes (4, 25), and w becomes (1 - 0.1 * 2 / 2,
/// 1 - 0.1 * 4 / 5) = (0.9, 0.92).
/// </example>
[Task("3.3", "AdaGrad")]
public interface IAdaGradTask
{
    /// <summary>One step.</summary>
    /// <param name="w">The weights, [D]; leave them as they are.</param>
    /// <param name="squares">G, the sums of the squares so far, [D]; leave them as they are.</param>
    /// <param name="g">The gradient at w, [D].</param>
    /// <param name="rate">The learning rate eta.</param>
    /// <param name="epsilon">Keeps the division finite; inside the root.</param>
    /// <returns>The new weights and the new G, [D] each, in tensors of their own.</returns>
    static abstract (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon);
}
