using Course.Cnn.Convolution;
using Course.Tensors;

namespace Course.Cnn.Checks;

/// <summary>
/// The convolution of one picture of one channel with one kernel: as the engine computes it, and on pictures of many sizes.
/// </summary>
internal static class OnePicture
{
    /// <summary>The map, [floor((H + 2p - F) / s) + 1, floor((W + 2p - G) / s) + 1].</summary>
    /// <param name="x">The picture, [H, W].</param>
    /// <param name="w">The kernel, [F, G].</param>
    /// <param name="padding">p.</param>
    /// <param name="stride">s.</param>
    public static Tensor Convolve(Tensor x, Tensor w, int padding = 0, int stride = 1)
    {
        var window = new Window2D(new WindowAxis(w.Shape[0], stride, padding), new WindowAxis(w.Shape[1], stride, padding));
        var y = new NaiveConvolution<double>()
            .Forward(x.Reshape(1, x.Shape[0], x.Shape[1], 1), w.Reshape(w.Shape[0], w.Shape[1], 1, 1), null, window);
        return y.Reshape(y.Shape[1], y.Shape[2]);
    }

    /// <summary>Begins a case for every size, and hands a picture x, a kernel w, and a gradient dY of the map to a question.</summary>
    /// <param name="judge">Draws the numbers.</param>
    /// <param name="ask">Feeds what the task needs of x, w and dY, and asks.</param>
    public static void ForEachSize(Judge judge, Action<Tensor, Tensor, Tensor> ask)
    {
        foreach (var (height, width, kernelHeight, kernelWidth) in (ReadOnlySpan<(int, int, int, int)>)[
            (1, 1, 1, 1), (5, 5, 3, 3), (4, 7, 2, 3), (6, 3, 5, 1), (3, 4, 1, 1), (3, 5, 3, 5), (7, 6, 2, 4)])
        {
            judge.Case($"{height} x {width} pixels, kernel {kernelHeight} x {kernelWidth}");
            ask(
                judge.Random.Normal<double>([height, width]), judge.Random.Normal<double>([kernelHeight, kernelWidth]),
                judge.Random.Normal<double>([height - kernelHeight + 1, width - kernelWidth + 1]));
        }
    }

    /// <summary>
    /// The gradient of sum(y dY) at the picture or at the kernel. The convolution is linear in either, so the central difference
    /// is right but for rounding, and may be compared strictly.
    /// </summary>
    public static void ExpectGradient(Judge judge, string name, Tensor? yours, Tensor at, Tensor x, Tensor w, Tensor dY) =>
        judge.ExpectGradient(name, yours, at, () => (Convolve(x, w) * dY).Sum().Item(), tolerance: 1e-8);
}
