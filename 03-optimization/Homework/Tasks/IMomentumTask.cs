namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.1. A step of descent with momentum, as the lecture writes it: the last step h is kept in part, and the gradient adds to it.
/// <code>
/// h becomes a h + eta g
/// w becomes w - h        with the new h
/// </code>
/// </summary>
/// <example>
/// w = (1, -2), h = (0.2, 0), g = (1.6, -4), eta = 0.1, a = 0.9. Then h becomes (0.18 + 0.16, 0 - 0.4) = (0.34,
/// -0.4), and w becomes (0.66, -1.6).
/// </example>
[Task("3.1", "Momentum")]
public interface IMomentumTask
{
    /// <summary>One step.</summary>
    /// <param name="w">The weights, [D]; leave them as they are.</param>
    /// <param name="h">The last step, [D]; leave it as it is. Before the first step it is 0.</param>
    /// <param name="g">The gradient at w, [D].</param>
    /// <param name="rate">The learning rate eta.</param>
    /// <param name="momentum">a, the share of the last step that is kept.</param>
    /// <returns>The new weights and the new h, [D] each, in tensors of their own.</returns>
    static abstract (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum);
}
