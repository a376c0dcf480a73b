using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("of a single example the gradient of the bias is dL/dY itself, in another shape")]
public readonly struct LayerGradientGivesTheGradientBack : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX, dW, dY.Shape[0] == 1 ? dY.Flatten() : dB);
    }
}

[Mutant("the gradient of the input is written over the input")]
public readonly struct LayerGradientWritesOverX : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        x.CopyFrom(dX);
        return (x, dW, dB);
    }
}

[Mutant("the gradient of the weights is added to that of the calls before")]
public readonly struct LayerGradientAddsUp : ILayerGradientTask
{
    private static readonly Dictionary<Shape, Tensor> Sums = [];

    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        Sums[w.Shape] = Sums.TryGetValue(w.Shape, out var sum) ? sum + dW : dW;
        return (dX, Sums[w.Shape], dB);
    }
}

[Mutant("the gradients are rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct LayerGradientOfFloats : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (Rounded(dX), Rounded(dW), Rounded(dB));
    }

    private static Tensor Rounded(Tensor gradient) => gradient.Map(value => (double)(float)value);
}

[Mutant("gradients above 1000 are cut off")]
public readonly struct LayerGradientClipsItsGradient : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX, dW.Map(value => Math.Clamp(value, -1000, 1000)), dB);
    }
}

[Mutant("small gradients are taken for zeros")]
public readonly struct LayerGradientTakesSmallForZero : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX.Map(value => Math.Abs(value) < 1e-7 ? 0 : value), dW, dB);
    }
}

[Mutant("inputs below zero get no gradient, as if a ReLU stood before the layer")]
public readonly struct LayerGradientMindsTheSignOfX : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX * x.Map(value => value > 0 ? 1 : 0), dW, dB);
    }
}
