namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.7. LeNet-5 keeps the mean of every window. Forward and backward, for windows that may overlap, leave pixels between
/// them (s greater than F) or at the end.
/// <code>
/// y[i, j] = mean of x[s i + a, s j + b], a and b from 0 to F - 1
/// dX[s i + a, s j + b] += dY[i, j] / F^2
/// </code>
/// </summary>
/// <example>
/// x = [[1, 2, 3], [4, 5, 6], [7, 8, 9]] with F = 2, s = 1: y = [[3, 4], [6, 7]]. With dY = [[4, 0], [0, 8]]:
/// dX = [[1, 1, 0], [1, 3, 2], [0, 2, 2]]; the middle lies in both windows.
/// </example>
[Task("4.7", "Average pooling")]
public interface IAveragePoolingTask
{
    /// <summary>Average pooling.</summary>
    /// <param name="x">The picture, [H, W].</param>
    /// <param name="f">F, the side of the window.</param>
    /// <param name="s">The stride.</param>
    /// <returns>The means, [floor((H - F) / s) + 1, floor((W - F) / s) + 1], in a tensor of their own.</returns>
    static abstract Tensor Pool(Tensor x, int f, int s);

    /// <summary>The gradient of the picture.</summary>
    /// <param name="dY">The gradient of the means, [floor((H - F) / s) + 1, floor((W - F) / s) + 1].</param>
    /// <param name="f">F, the side of the window.</param>
    /// <param name="s">The stride.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <returns>dX, [H, W], in a tensor of its own; 0 for pixels that no window covers.</returns>
    static abstract Tensor Gradient(Tensor dY, int f, int s, int height, int width);
}
