namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.5. A linear layer computes Y = X W + b for a batch whose rows are the examples. The gradient dL/dY arrives from behind.
/// Hand it on:
/// <code>
/// dL/dx_ni = sum over j of dL/dy_nj w_ij     what reaches the layer before
/// dL/dw_ij = sum over n of x_ni dL/dy_nj     how to move the weights
/// dL/db_j  = sum over n of dL/dy_nj          how to move the biases
/// </code>
/// </summary>
/// <example>
/// X = ((1, 2), (3, 4)), W = ((1), (-1)), dL/dY = ((1), (10)).
/// dL/dX = ((1, -1), (10, -10)), dL/dW = ((1 * 1 + 3 * 10), (2 * 1 + 4 * 10)) = ((31), (42)), dL/db = (11).
/// </example>
[Task("2.5", "Back through a layer")]
public interface ILayerGradientTask
{
    /// <summary>The gradients of a layer.</summary>
    /// <param name="x">What came in, [N, in], at least one example.</param>
    /// <param name="w">The weights, [in, out].</param>
    /// <param name="dY">The gradient that arrives, [N, out].</param>
    /// <returns>dL/dX, [N, in]; dL/dW, [in, out]; dL/db, [out]; each in a tensor of its own.</returns>
    static abstract (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY);
}
