namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.6. The whole chain, by hand. A network with a hidden layer of tanh and a linear output, and the mean of half
/// the squared errors over N examples:
/// <code>
/// H = tanh(X W1 + b1)
/// Y = H W2 + b2
/// L = 1/(2N) sum over n and k of (y_nk - t_nk)^2
/// </code>
/// All numbers stay finite, also where X W1 + b1 is 1000 or -1000. Find the derivatives of L by both weights and both biases.
/// Go from the back: dL/dY first, then what reaches W2, b2 and H, then through tanh, then W1 and b1.
/// </summary>
/// <example>
/// X = ((2)), W1 = ((0.5)), b1 = (0), W2 = ((-1)), b2 = (0), T = ((1)). H = tanh 1 = 0.761594, Y = -0.761594,
/// L = 0.5 (1.761594)^2 = 1.551607. dL/dY = -1.761594, so dL/dW2 = -1.341620 and dL/db2 = -1.761594.
/// dL/dH = 1.761594, through tanh it is times 1 - H^2 = 0.419974: 0.739824. So dL/db1 = 0.739824 and dL/dW1 = 2 * 0.739824 = 1.479648.
/// </example>
[Task("2.6", "Backpropagation of two layers")]
public interface ITwoLayersTask
{
    /// <summary>The loss.</summary>
    /// <param name="x">The examples, [N, D], at least one.</param>
    /// <param name="w1">The weights of the hidden layer, [D, H].</param>
    /// <param name="b1">Its biases, [H].</param>
    /// <param name="w2">The weights of the output, [H, K].</param>
    /// <param name="b2">Its biases, [K].</param>
    /// <param name="t">The targets, [N, K].</param>
    /// <returns>L, a number.</returns>
    static abstract double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t);

    /// <summary>Its derivatives.</summary>
    /// <param name="x">The examples, [N, D], at least one.</param>
    /// <param name="w1">The weights of the hidden layer, [D, H].</param>
    /// <param name="b1">Its biases, [H].</param>
    /// <param name="w2">The weights of the output, [H, K].</param>
    /// <param name="b2">Its biases, [K].</param>
    /// <param name="t">The targets, [N, K].</param>
    /// <returns>dL/dW1, [D, H]; dL/db1, [H]; dL/dW2, [H, K]; dL/db2, [K]; each in a tensor of its own.</returns>
    static abstract (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t);
}
