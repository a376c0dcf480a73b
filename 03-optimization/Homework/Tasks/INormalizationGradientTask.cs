namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.12. The way back through y = (x - mean) / s with s = sqrt(variance + epsilon), where mean and variance are those of the columns
/// of x, computed from x - mean, because columns may lie far from 0. They depend on every example, so each dX_n depends on all dY:
/// <code>
/// dX_n = (dY_n - mean over the batch of dY - y_n * mean over the batch of (dY y)) / s        for each column
/// </code>
/// </summary>
/// <example>
/// One column, x = (1, 3), epsilon = 0: y = (-1, 1), s = 1. With dY = (1, 0): the mean of dY is 0.5, the mean of dY y is -0.5,
/// so dX = (1 - 0.5 - 0.5, 0 - 0.5 + 0.5) = (0, 0): two numbers always become -1 and 1, so y does not move. With dY = (1, 0, 0) for x = (1,
/// 2, 6): y = (-0.925820, -0.462910, 1.388730), s = 2.160247, and dX = (8, -10, 2) / (21 s) = (0.176347, -0.220433, 0.044087).
/// </example>
[Task("3.12", "The gradient of batch normalization")]
public interface INormalizationGradientTask
{
    /// <summary>The gradient by the input.</summary>
    /// <param name="dY">The gradient of the loss by y, [N, D].</param>
    /// <param name="x">The input of the forward pass, [N, D]; with N = 1 the formula gives 0.</param>
    /// <param name="epsilon">Keeps the division finite.</param>
    /// <returns>The gradient of the loss by x, [N, D], in a tensor of its own.</returns>
    static abstract Tensor Backward(Tensor dY, Tensor x, double epsilon);
}
