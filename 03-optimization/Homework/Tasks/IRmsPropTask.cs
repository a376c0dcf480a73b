namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.4. RMSprop for a whole training: AdaGrad that forgets, in the usual form with epsilon outside the root. G begins at 0.
/// <code>
/// G becomes a G + (1 - a) g^2
/// w becomes w - eta g / (sqrt(G) + epsilon)     with the new G
/// </code>
/// </summary>
/// <example>
/// One weight w = 1, a = 0.75, eta = 0.1, epsilon = 0, and the gradient of L = w^2 / 2, which is w. First step:
/// g = 1, G = 0.25, w = 1 - 0.1 / 0.5 = 0.8. Second: g = 0.8, G = 0.75 * 0.25 + 0.25 * 0.64 = 0.3475, w = 0.8 - 0.08 / 0.589492 = 0.664290.
/// </example>
[Task("3.4", "RMSprop")]
public interface IRmsPropTask
{
    /// <summary>Takes some steps.</summary>
    /// <param name="w">The weights at first, [D]; leave them as they are.</param>
    /// <param name="gradient">The gradient of the loss at a place: takes [D], returns [D].
    /// What it returns is its own tensor: leave it as it is.</param>
    /// <param name="steps">How many steps; after 0 steps the weights are as before.</param>
    /// <param name="rate">The learning rate eta.</param>
    /// <param name="decay">a, the share of G that is kept.</param>
    /// <param name="epsilon">Keeps the division finite; outside the root.</param>
    /// <returns>The weights after the last step, [D], in a tensor of their own, also after 0 steps.</returns>
    static abstract Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon);
}
