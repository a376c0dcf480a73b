namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.13. A step of AdaDelta: the size of the last steps stands where other methods have a learning rate. G averages the squares of the
/// gradients, D those of the steps d, and both roots have epsilon inside.
/// <code>
/// G becomes rho G + (1 - rho) g^2
/// d = sqrt(D + epsilon) / sqrt(G + epsilon) g      with the new G and the old D
/// D becomes rho D + (1 - rho) d^2
/// w becomes w - eta d
/// </code>
/// </summary>
/// <example>
/// w = (1), G = (0), D = (0), g = (2), eta = 0.5, rho = 0.75, epsilon = 1. G becomes 0.25 * 4 = 1, d = sqrt(1) / sqrt(2) * 2 = 1.414214,
/// D becomes 0.25 * 2 = 0.5, and w becomes 1 - 0.5 * 1.414214 = 0.292893.
/// </example>
[Task("3.13", "AdaDelta")]
public interface IAdaDeltaTask
{
    /// <summary>One step.</summary>
    /// <param name="w">The weights, [D]; leave them as they are.</param>
    /// <param name="squares">G, the averaged squares of the gradients, [D]; leave them as they are. Before the first step 0.</param>
    /// <param name="stepSquares">D, the averaged squares of the steps, [D]; leave them as they are. Before the first step 0.</param>
    /// <param name="g">The gradient at w, [D].</param>
    /// <param name="rate">eta, a factor of the step; usually 1.</param>
    /// <param name="decay">rho, the share of both averages that is kept.</param>
    /// <param name="epsilon">Keeps the division finite, and lets the first step be larger than 0.</param>
    /// <returns>The new weights, the new G and the new D, [D] each, in tensors of their own.</returns>
    static abstract (Tensor W, Tensor Squares, Tensor StepSquares) Step(
        Tensor w, Tensor squares, Tensor stepSquares, Tensor g, double rate, double decay, double epsilon);
}
