using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>
/// Stochastic gradient descent, w = w - eta g: all parameters of a network lie side by side, so one launch changes them all.
/// </summary>
internal readonly struct SgdUpdate(ArrayView<float> w, ArrayView<float> g, float rate) : IElementKernel
{
    private readonly ArrayView<float> w = w, g = g;
    private readonly float rate = rate;

    public void Run(int i) => w[i] -= rate * g[i];
}

/// <summary>Adam, as <see cref="Optimization.Optimizers.Adam{T}"/> has it.</summary>
/// <param name="w">The parameters.</param>
/// <param name="g">Their gradient.</param>
/// <param name="h">The averaged gradient.</param>
/// <param name="G">The averaged square.</param>
/// <param name="settings">The numbers of the step.</param>
internal readonly struct AdamUpdate(
    ArrayView<float> w, ArrayView<float> g, ArrayView<float> h, ArrayView<float> G, AdamSettings settings) : IElementKernel
{
    private readonly ArrayView<float> w = w, g = g, h = h, squares = G;
    private readonly AdamSettings settings = settings;

    // <adam>
    public void Run(int i)
    {
        h[i] = settings.Beta1 * h[i] + settings.New1 * g[i];
        squares[i] = settings.Beta2 * squares[i] + settings.New2 * (g[i] * g[i]);
        w[i] -= settings.Rate * h[i] / (MathF.Sqrt(squares[i] * settings.Hat2) + settings.Epsilon);
    }
    // </adam>
}

/// <summary>The settings of Adam at a step.</summary>
/// <param name="learningRate">eta.</param>
/// <param name="beta1">beta1.</param>
/// <param name="beta2">beta2.</param>
/// <param name="epsilon">epsilon.</param>
/// <param name="step">t, from 1.</param>
internal readonly struct AdamSettings(double learningRate, double beta1, double beta2, double epsilon, int step)
{
    public readonly float Rate = (float)(learningRate / (1 - Math.Pow(beta1, step)));
    public readonly float Beta1 = (float)beta1, New1 = (float)(1 - beta1);
    public readonly float Beta2 = (float)beta2, New2 = (float)(1 - beta2);
    public readonly float Hat2 = (float)(1 / (1 - Math.Pow(beta2, step))), Epsilon = (float)epsilon;
}
