using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>
/// Nothing but multiplications and additions, eight chains that do not wait for one another: what a device can do when memory does not
/// hold it up. The chains shrink, so the numbers stay small, and their sum is written, so they cannot be left out.
/// </summary>
internal readonly struct MultiplyChains(ArrayView<float> result, int rounds) : IElementKernel
{
    /// <summary>Operations of a thread in a round.</summary>
    public const int OperationsOfRound = 16;

    private readonly ArrayView<float> result = result;
    private readonly int rounds = rounds;

    public void Run(int i)
    {
        const float factor = 0.999f;
        float a = i, b = a + 1, c = a + 2, d = a + 3, e = a + 4, f = a + 5, g = a + 6, h = a + 7;
        for (var round = 0; round < rounds; round++)
        {
            a = a * factor + 1;
            b = b * factor + 1;
            c = c * factor + 1;
            d = d * factor + 1;
            e = e * factor + 1;
            f = f * factor + 1;
            g = g * factor + 1;
            h = h * factor + 1;
        }

        result[i] = a + b + c + d + (e + f) + (g + h);
    }
}
