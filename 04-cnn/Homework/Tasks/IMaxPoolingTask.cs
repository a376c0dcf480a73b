namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.6. Of every window the largest number stays. The way back needs to know which it was:
/// the whole gradient of an output goes to the chosen place.
/// <code>
/// y[i, j] = the largest of x[s i + a, s j + b], a and b from 0 to s - 1
/// dX[chosen] += dY
/// </code>
/// </summary>
/// <example>
/// x = [[1, 3], [5, 2]] with s = 2: y = [[5]], chosen = (2), because 5 stands at place 2 of x.Data. With dY = [[7]]: dX = [[0, 0], [7, 0]].
/// Of equal numbers the first is chosen, row by row.
/// </example>
[Task("4.6", "Max pooling and its choice")]
public interface IMaxPoolingTask
{
    /// <summary>Max pooling with windows of s x s that do not overlap; what does not fill a window is left over.</summary>
    /// <param name="x">The picture, [H, W]. Its numbers may all be negative, however large.</param>
    /// <param name="s">Size and stride of the window.</param>
    /// <returns>The maxima, [floor(H / s), floor(W / s)], and for each, in the order of Y.Data, its place in x.Data;
    /// both in memory of their own.</returns>
    static abstract (Tensor Y, int[] Chosen) Pool(Tensor x, int s);

    /// <summary>The gradient of the picture.</summary>
    /// <param name="dY">The gradient of the maxima, [floor(H / s), floor(W / s)].</param>
    /// <param name="chosen">For each of them its place in x.Data. A place may come more than once: then the gradients add up.</param>
    /// <param name="height">H.</param>
    /// <param name="width">W.</param>
    /// <returns>dX, [H, W], in a tensor of its own; 0 where nothing was chosen.</returns>
    static abstract Tensor Gradient(Tensor dY, int[] chosen, int height, int width);
}
