namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.3. Zeros around the picture keep the border; a stride lets the kernel jump. Write the padding, then a convolution with both.
/// <code>
/// pad(x)[i, j] = x[i - p, j - p] inside the picture, 0 around it
/// y[i, j] = sum over a, b of pad(x)[s i + a, s j + b] w[a, b]
/// </code>
/// </summary>
/// <example>
/// x = [[1, 2], [3, 4]] with p = 1 becomes [[0, 0, 0, 0], [0, 1, 2, 0], [0, 3, 4, 0], [0, 0, 0, 0]]. A kernel of nine ones over that,
/// with s = 1, gives [[10, 10], [10, 10]]: every window holds all four numbers.
/// </example>
[Task("4.3", "Padding and stride")]
public interface IPaddingAndStrideTask
{
    /// <summary>Puts zeros around a picture.</summary>
    /// <param name="x">The picture, [H, W].</param>
    /// <param name="p">How many rows and columns of zeros on every side, 0 or more.</param>
    /// <returns>[H + 2p, W + 2p], in a tensor of its own, also when p is 0.</returns>
    static abstract Tensor Pad(Tensor x, int p);

    /// <summary>The convolution with padding and stride.</summary>
    /// <param name="x">The picture, [H, W].</param>
    /// <param name="w">The kernel, [F, G].</param>
    /// <param name="p">The padding.</param>
    /// <param name="s">The stride, 1 or more.</param>
    /// <returns>The map, [floor((H + 2p - F) / s) + 1, floor((W + 2p - G) / s) + 1], in a tensor of its own.</returns>
    static abstract Tensor Convolve(Tensor x, Tensor w, int p, int s);
}
