namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.5. A kernel of one pixel mixes the channels and leaves the place alone: a fully connected layer at every pixel.
/// Compute it with one matrix product, and count what it saves.
/// <code>
/// y[n, i, j, k] = sum over g of x[n, i, j, g] w[g, k]
/// multiplications of a convolution = H W F F C K
/// </code>
/// </summary>
/// <example>
/// One pixel (1, 2) with w = [[1, 0, 3], [0, 1, 1]] gives (1, 2, 5). On a picture of 28 x 28 with 192 channels
/// a 5 x 5 convolution to 32 filters, padded to keep the size, takes 28*28*5*5*192*32 = 120 422 400 multiplications;
/// with a 1 x 1 convolution to 16 channels in front 28*28*192*16 + 28*28*5*5*16*32 = 12 443 648.
/// </example>
[Task("4.5", "The 1 x 1 convolution")]
public interface IOneByOneTask
{
    /// <summary>The 1 x 1 convolution.</summary>
    /// <param name="x">The pictures, [N, H, W, C].</param>
    /// <param name="w">The weight, [C, K].</param>
    /// <returns>[N, H, W, K], in a tensor of its own.</returns>
    static abstract Tensor Mix(Tensor x, Tensor w);

    /// <summary>
    /// The multiplications of a 1 x 1 convolution and a wide one behind it, both on pictures of side x side, padded so that the size stays.
    /// </summary>
    /// <param name="side">Height and width of the picture.</param>
    /// <param name="channels">Channels of the input.</param>
    /// <param name="reduced">Filters of the 1 x 1 convolution.</param>
    /// <param name="kernel">The side of the wide kernel.</param>
    /// <param name="filters">Filters of the wide convolution.</param>
    /// <returns>Their number for one picture; it may be too large for an int.</returns>
    static abstract long Multiplications(int side, int channels, int reduced, int kernel, int filters);
}
