namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.3. The mean squared error of a linear neuron over N examples, and its gradient. The rows of x are the examples:
/// <code>
/// y_n = b + sum over i of x_ni w_i
/// L   = 1/N sum over n of (y_n - t_n)^2
/// </code>
/// </summary>
/// <example>
/// x = ((1, 2), (3, 4)), w = (1, -1), b = 0.5, t = (0, 1). Then y = (-0.5, -0.5), the errors are (-0.5, -1.5), and
/// L = (0.25 + 2.25) / 2 = 1.25. dL/dw = 2/N sum error_n x_n = ((-0.5) (1, 2) + (-1.5) (3, 4)) = (-5, -7), dL/db = 2/N sum error_n = -2.
/// </example>
[Task("1.3", "The gradient of linear regression")]
public interface ILinearRegressionTask
{
    /// <summary>The loss.</summary>
    /// <param name="x">The examples, [N, D], at least one.</param>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="t">The targets, [N].</param>
    /// <returns>L, a number.</returns>
    static abstract double Loss(Tensor x, Tensor w, double b, Tensor t);

    /// <summary>The derivative of the loss by the weights and by the bias.</summary>
    /// <param name="x">The examples, [N, D], at least one.</param>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="t">The targets, [N].</param>
    /// <returns>dL/dw, [D], in a tensor of its own, and dL/db, a number.</returns>
    static abstract (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t);
}
