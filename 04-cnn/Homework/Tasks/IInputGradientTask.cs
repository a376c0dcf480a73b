namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.9. A pixel enters every window that covers it. Its gradient adds up weight times gradient over them:
/// the convolution of dY, with zeros around it, with the kernel turned by 180 degrees.
/// <code>
/// dX[i + a, j + b] += dY[i, j] w[a, b]   for all i, j, a, b
/// </code>
/// </summary>
/// <example>
/// w = [[1, 2], [3, 4]], dY = [[1, 0], [0, 10]]: dX[1, 1] = 1*4 + 10*1 = 14, and dX = [[1, 2, 0], [3, 14, 20], [0, 30, 40]].
/// </example>
[Task("4.9", "The gradient of the picture")]
public interface IInputGradientTask
{
    /// <summary>The gradient of the picture, for a convolution without padding, with stride 1.</summary>
    /// <param name="dY">The gradient of the map, [H - F + 1, W - G + 1].</param>
    /// <param name="w">The kernel, [F, G].</param>
    /// <returns>dX, [H, W], in a tensor of its own.</returns>
    static abstract Tensor Gradient(Tensor dY, Tensor w);
}
