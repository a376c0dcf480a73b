namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.5. A step of Adam in the paper's form: two averages, their bias corrections, epsilon outside the root. t counts the steps from 1.
/// <code>
/// h becomes beta1 h + (1 - beta1) g
/// G becomes beta2 G + (1 - beta2) g^2
/// h^ = h / (1 - beta1^t)      G^ = G / (1 - beta2^t)
/// w becomes w - eta h^ / (sqrt(G^) + epsilon)
/// </code>
/// The averages are returned without their hats.
/// </summary>
/// <example>
/// w = (1), h = (0), G = (0), g = (2), t = 1, eta = 0.1, beta1 = 0.9, beta2 = 0.99, epsilon = 0. Then h becomes 0.2 and G becomes 0.04;
/// h^ = 0.2 / 0.1 = 2 and G^ = 0.04 / 0.01 = 4, so w becomes 1 - 0.1 * 2 / 2 = 0.9.
/// </example>
[Task("3.5", "Adam")]
public interface IAdamTask
{
    /// <summary>One step.</summary>
    /// <param name="w">The weights, [D]; leave them as they are.</param>
    /// <param name="h">The average of the gradients, [D]; leave it as it is.</param>
    /// <param name="squares">G, the average of their squares, [D]; leave it as it is.</param>
    /// <param name="g">The gradient at w, [D].</param>
    /// <param name="t">The number of this step, from 1.</param>
    /// <param name="rate">The learning rate eta.</param>
    /// <param name="beta1">The share of h that is kept.</param>
    /// <param name="beta2">The share of G that is kept.</param>
    /// <param name="epsilon">Keeps the division finite; outside the root.</param>
    /// <returns>The new weights, the new h and the new G, [D] each, in tensors of their own.</returns>
    static abstract (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon);
}
