namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.10. Dropout and its gradient. So that everybody gets the same, the random numbers are handed in:
/// u has a number from 0 to 1 for every element of x.
/// <code>
/// training:    y_i = 0              if u_i is less than p
///              y_i = x_i / (1 - p)  otherwise
/// evaluation:  y = x
/// </code>
/// What is dropped is 0, even if x_i was infinite or NaN. The gradient is dropped and scaled in the same way.
/// </summary>
/// <example>
/// x = ((1, 2), (3, 4)), u = ((0.1, 0.7), (0.5, 0.2)), p = 0.5. In training y = ((0, 4), (6, 0)): 0.5 is not less than p.
/// In evaluation y = x, in a tensor of its own. A gradient dY = ((1, 1), (1, 1)) that arrives in training becomes dX = ((0, 2), (2, 0)).
/// </example>
[Task("3.10", "Dropout")]
public interface IDropoutTask
{
    /// <summary>The output.</summary>
    /// <param name="x">The input, [N, D]; leave it as it is.</param>
    /// <param name="u">Random numbers from 0 to 1, [N, D].</param>
    /// <param name="p">The probability of being dropped, from 0 up to but without 1.</param>
    /// <param name="isTraining">Whether the network is being trained.</param>
    /// <returns>y, [N, D], in a tensor of its own.</returns>
    static abstract Tensor Forward(Tensor x, Tensor u, double p, bool isTraining);

    /// <summary>The gradient in training.</summary>
    /// <param name="dY">The gradient of the loss by y, [N, D].</param>
    /// <param name="u">The random numbers of the forward pass, [N, D].</param>
    /// <param name="p">The probability of being dropped.</param>
    /// <returns>The gradient of the loss by x, [N, D], in a tensor of its own.</returns>
    static abstract Tensor Backward(Tensor dY, Tensor u, double p);
}
