using Course.Cnn.Gpu.Products;
using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>y = max(0, x).</summary>
internal readonly struct Relu(ArrayView<float> x, ArrayView<float> y) : IElementKernel
{
    private readonly ArrayView<float> x = x, y = y;

    public void Run(int i) => y[i] = Finish<float>.Relu(x[i]);
}

/// <summary>dX = dY where y > 0, else 0.</summary>
internal readonly struct ReluGradient(ArrayView<float> y, ArrayView<float> dY, ArrayView<float> dX) : IElementKernel
{
    private readonly ArrayView<float> y = y, dY = dY, dX = dX;

    public void Run(int i) => dX[i] = y[i] > 0 ? dY[i] : 0;
}

/// <summary>y = max(0, a + b), the end of a residual block.</summary>
internal readonly struct AddRelu(ArrayView<float> a, ArrayView<float> b, ArrayView<float> y) : IElementKernel
{
    private readonly ArrayView<float> a = a, b = b, y = y;

    public void Run(int i) => y[i] = Finish<float>.Relu(a[i] + b[i]);
}

/// <summary>y = a + b.</summary>
internal readonly struct Add(ArrayView<float> a, ArrayView<float> b, ArrayView<float> y) : IElementKernel
{
    private readonly ArrayView<float> a = a, b = b, y = y;

    public void Run(int i) => y[i] = a[i] + b[i];
}

/// <summary>y = x mask: dropout, and its way back with dY for x.</summary>
internal readonly struct Mask(ArrayView<float> x, ArrayView<float> mask, ArrayView<float> y) : IElementKernel
{
    private readonly ArrayView<float> x = x, mask = mask, y = y;

    public void Run(int i) => y[i] = x[i] * mask[i];
}
