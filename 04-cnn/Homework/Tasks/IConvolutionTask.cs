namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.2. A kernel moves over a picture of one channel; at every place the products of the kernel with the pixels under it are added up.
/// As everywhere in the field, the kernel is not turned around.
/// <code>
/// y[i, j] = sum over a, b of x[i + a, j + b] w[a, b]
/// </code>
/// </summary>
/// <example>
/// With x = [[1, 2, 0], [4, 1, 3], [2, 5, 1]] and w = [[1, 2], [3, 4]]: y[0, 0] = 1*1 + 2*2 + 4*3 + 1*4 = 21, and y = [[21, 17], [32, 26]].
/// </example>
[Task("4.2", "The convolution")]
public interface IConvolutionTask
{
    /// <summary>The convolution without padding, with stride 1.</summary>
    /// <param name="x">The picture, [H, W].</param>
    /// <param name="w">The kernel, [F, G]; no larger than the picture.</param>
    /// <returns>The map, [H - F + 1, W - G + 1], in a tensor of its own.</returns>
    static abstract Tensor Convolve(Tensor x, Tensor w);
}
