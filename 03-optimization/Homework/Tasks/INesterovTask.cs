namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.2. Nesterov's momentum as the lecture writes it: the gradient is taken where momentum alone would lead.
/// <code>
/// h becomes a h + eta gradient(w - a h)     with the old h on the right
/// w becomes w - h                           with the new h
/// </code>
/// </summary>
/// <example>
/// For L = w^2 / 2 the gradient at a place is the place itself. w = (1), h = (0.3), eta = 0.1, a = 0.8: the place ahead is 1 - 0.24 = 0.76,
/// so the gradient is 0.76, h becomes 0.24 + 0.076 = 0.316 and w becomes 0.684.
/// </example>
[Task("3.2", "Nesterov's momentum")]
public interface INesterovTask
{
    /// <summary>One step.</summary>
    /// <param name="w">The weights, [D]; leave them as they are.</param>
    /// <param name="h">The last step, [D]; leave it as it is.</param>
    /// <param name="gradient">The gradient of the loss at a place: takes [D], returns [D]. Call it once.
    /// What it returns is its own tensor: leave it as it is.</param>
    /// <param name="rate">The learning rate eta.</param>
    /// <param name="momentum">a, the share of the last step that is kept.</param>
    /// <returns>The new weights and the new h, [D] each, in tensors of their own.</returns>
    static abstract (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum);
}
