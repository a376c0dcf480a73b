namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.4. A real convolutional layer: pictures with several channels, several filters, a bias for each.
/// A filter has a kernel for every channel, and adds up what they give.
/// <code>
/// y[n, i, j, k] = b[k] + sum over a, c, g of x[n, i + a, j + c, g] w[a, c, g, k]
/// </code>
/// </summary>
/// <example>
/// One pixel of three channels x = (1, 2, 3), as [1, 1, 1, 3]; two filters of 1 x 1, w[0, 0] = [[1, 10], [1, 0], [1, 0]]; b = (0, 5).
/// Then y = (1 + 2 + 3, 10 + 5) = (6, 15).
/// </example>
[Task("4.4", "Channels and filters")]
public interface IChannelsTask
{
    /// <summary>The layer without padding, with stride 1.</summary>
    /// <param name="x">The pictures, [N, H, W, C].</param>
    /// <param name="w">The weight, [F, G, C, K]: a kernel of F x G for every pair of channel and filter.</param>
    /// <param name="b">The biases, [K].</param>
    /// <returns>The maps, [N, H - F + 1, W - G + 1, K], in a tensor of their own.</returns>
    static abstract Tensor Convolve(Tensor x, Tensor w, Tensor b);
}
