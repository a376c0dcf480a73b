using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>
/// y = tanh x. The device's own tanh is good to three digits only, so this is a polynomial where x is small, where 1 - 2 / (e^2x + 1)
/// would lose digits, and that formula elsewhere.
/// </summary>
/// <remarks>The polynomial is that of S. Moshier's Cephes library, <c>tanhf</c>, 1987.</remarks>
internal readonly struct Tanh(ArrayView<float> x, ArrayView<float> y) : IElementKernel
{
    private const float Small = 0.625f, Large = 10; // from here on, 1 to the last digit

    private readonly ArrayView<float> x = x, y = y;

    public void Run(int i) => y[i] = Of(x[i]);

    private static float Of(float x)
    {
        var size = x < 0 ? -x : x;
        if (size < Small)
        {
            var z = x * x;
            var p = (((-5.70498872745e-3f * z + 2.06390887954e-2f) * z - 5.37397155531e-2f) * z + 1.33314422036e-1f) * z
                - 3.33332819422e-1f;
            return x + x * z * p;
        }

        var result = 1 - 2 / (MathF.Exp(2 * (size > Large ? Large : size)) + 1);
        return x < 0 ? -result : result;
    }
}

/// <summary>dX = dY (1 - y^2).</summary>
internal readonly struct TanhGradient(ArrayView<float> y, ArrayView<float> dY, ArrayView<float> dX) : IElementKernel
{
    private readonly ArrayView<float> y = y, dY = dY, dX = dX;

    public void Run(int i) => dX[i] = dY[i] * (1 - y[i] * y[i]);
}
