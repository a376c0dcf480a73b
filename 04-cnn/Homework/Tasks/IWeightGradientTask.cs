namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.8. A weight meets a pixel for every place of the output. Its gradient adds up pixel times gradient over all of them:
/// the convolution of the picture with dY.
/// <code>
/// dW[a, b] = sum over i, j of x[i + a, j + b] dY[i, j]
/// </code>
/// </summary>
/// <example>
/// x = [[1, 2, 3], [4, 5, 6], [7, 8, 9]], dY = [[1, 0], [0, 10]]: dW[0, 0] = 1*1 + 5*10 = 51, and dW = [[51, 62], [84, 95]].
/// </example>
[Task("4.8", "The gradient of the weights")]
public interface IWeightGradientTask
{
    /// <summary>The gradient of the kernel, for a convolution without padding, with stride 1.</summary>
    /// <param name="x">The picture, [H, W].</param>
    /// <param name="dY">The gradient of the map, [H - F + 1, W - G + 1].</param>
    /// <returns>dW, [F, G], in a tensor of its own.</returns>
    static abstract Tensor Gradient(Tensor x, Tensor dY);
}
