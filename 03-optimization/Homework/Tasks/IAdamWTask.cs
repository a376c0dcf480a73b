namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.14. A step of AdamW: Adam in the paper's form, and beside it every weight loses the share eta lambda of itself. The decay stands
/// beside the gradient and not in it, so no memory ever sees it. t counts the steps from 1.
/// <code>
/// h becomes beta1 h + (1 - beta1) g          h^ = h / (1 - beta1^t)
/// G becomes beta2 G + (1 - beta2) g^2        G^ = G / (1 - beta2^t)
/// w becomes w - eta lambda w - eta h^ / (sqrt(G^) + epsilon)        with the old w on the right
/// </code>
/// </summary>
/// <example>
/// w = (1), h = (0), G = (0), g = (2), t = 1, eta = 0.1, beta1 = 0.9, beta2 = 0.99, epsilon = 0, lambda = 0.5. Then h becomes 0.2, G 0.04,
/// h^ = 2, G^ = 4, and w becomes 1 - 0.1 * 0.5 * 1 - 0.1 * 2 / 2 = 0.85. With L2 in the gradient, g would be 2.5 and w 0.9.
/// </example>
[Task("3.14", "AdamW")]
public interface IAdamWTask
{
    /// <summary>One step.</summary>
    /// <param name="w">The weights, [D]; leave them as they are.</param>
    /// <param name="h">The averaged gradients, [D]; leave them as they are. Before the first step 0.</param>
    /// <param name="squares">G, the averaged squares, [D]; leave them as they are. Before the first step 0.</param>
    /// <param name="g">The gradient at w, [D], without any penalty.</param>
    /// <param name="t">The number of the step, from 1.</param>
    /// <param name="rate">The learning rate eta.</param>
    /// <param name="beta1">The share of h that is kept.</param>
    /// <param name="beta2">The share of G that is kept.</param>
    /// <param name="epsilon">Keeps the division finite; outside the root.</param>
    /// <param name="decay">lambda.</param>
    /// <returns>The new weights, the new h and the new G, without hats, [D] each, in tensors of their own.</returns>
    static abstract (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon, double decay);
}
