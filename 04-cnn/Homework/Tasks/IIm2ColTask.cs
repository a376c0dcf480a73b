namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.10. Early libraries made a convolution fast by making it a matrix product: every window becomes a row of a matrix,
/// and the rows meet the weight, reshaped to a matrix.
/// <code>
/// columns[i W' + j, (a G + b) C + c] = x[i + a, j + b, c]
/// y = columns times w as [F G C, K]
/// </code>
/// </summary>
/// <example>
/// x = [[1, 2, 3], [4, 5, 6], [7, 8, 9]] as [3, 3, 1] with F = G = 2: columns = [[1, 2, 4, 5], [2, 3, 5, 6], [4, 5, 7, 8], [5, 6, 8, 9]].
/// </example>
[Task("4.10", "Image to columns")]
public interface IIm2ColTask
{
    /// <summary>Every window as a row.</summary>
    /// <param name="x">The picture, [H, W, C].</param>
    /// <param name="f">F, the height of the kernel.</param>
    /// <param name="g">G, the width of the kernel.</param>
    /// <returns>[(H - F + 1)(W - G + 1), F G C], in a tensor of its own, also for a kernel of 1 x 1.</returns>
    static abstract Tensor Columns(Tensor x, int f, int g);

    /// <summary>The convolution, as a matrix product.</summary>
    /// <param name="x">The picture, [H, W, C].</param>
    /// <param name="w">The weight, [F, G, C, K].</param>
    /// <returns>The maps, [H - F + 1, W - G + 1, K], in a tensor of their own.</returns>
    static abstract Tensor Convolve(Tensor x, Tensor w);
}
