namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.8. A penalty on large weights, and its part in the gradient. The mean loss of m examples and its gradient are given;
/// the cost adds lambda/2m times the sum of the squared weights:
/// <code>
/// J = L + lambda/2m sum over i of w_i^2
/// </code>
/// The bias is not penalized, so its derivative stays as it is. Then make one step of gradient descent on J.
/// </summary>
/// <example>
/// L = 0.5, w = (3, -1), lambda = 2, m = 4. The penalty is 2/8 (9 + 1) = 2.5 and J = 3. With dL/dw = (0.1,
/// 0.2) the gradient of J is (0.1 + 2/4 * 3, 0.2 + 2/4 * (-1)) = (1.6, -0.3). A step with the learning rate 0.1 from b = 1,
/// dL/db = -2 leads to w = (2.84, -0.97) and b = 1.2.
/// </example>
[Task("1.8", "The regularized cost")]
public interface IRegularizedCostTask
{
    /// <summary>The cost J.</summary>
    /// <param name="loss">L, the mean loss of the examples.</param>
    /// <param name="w">The weights, [D].</param>
    /// <param name="lambda">The strength of the penalty.</param>
    /// <param name="m">The number of examples.</param>
    /// <returns>J, a number.</returns>
    static abstract double Cost(double loss, Tensor w, double lambda, int m);

    /// <summary>The derivative of J by the weights.</summary>
    /// <param name="dW">dL/dw, [D].</param>
    /// <param name="w">The weights, [D].</param>
    /// <param name="lambda">The strength of the penalty.</param>
    /// <param name="m">The number of examples.</param>
    /// <returns>dJ/dw, [D], in a tensor of its own even if lambda is 0.</returns>
    static abstract Tensor Gradient(Tensor dW, Tensor w, double lambda, int m);

    /// <summary>One step of gradient descent on J.</summary>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="dW">dL/dw, [D].</param>
    /// <param name="dB">dL/db.</param>
    /// <param name="lambda">The strength of the penalty.</param>
    /// <param name="m">The number of examples.</param>
    /// <param name="a">The learning rate.</param>
    /// <returns>The new weights, [D], in a tensor of their own even if nothing moved, and the new bias.</returns>
    static abstract (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a);
}
