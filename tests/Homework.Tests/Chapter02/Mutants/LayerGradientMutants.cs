using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the weights and biases get the mean over the examples")]
public readonly struct LayerGradientMean : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX, dW * (1.0 / x.Shape[0]), dB * (1.0 / x.Shape[0]));
    }
}

[Mutant("the bias gets the gradient of the first example only")]
public readonly struct LayerGradientOfOneExample : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX, dW, dY[0, ..]);
    }
}

[Mutant("W is not transposed where it is square")]
public readonly struct LayerGradientUntransposed : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (w.Shape[0] == w.Shape[1] ? dY.Dot(w) : dX, dW, dB);
    }
}

[Mutant("dW is transposed", LooksLike = [Symptom.AxesReversed])]
public readonly struct LayerGradientTransposedWeights : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX, dW.Transpose(), dB);
    }
}

[Mutant("the gradient of the input is summed over the batch")]
public readonly struct LayerGradientSummedInput : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (dX.Sum([0], keepAxes: true).BroadcastTo(dX.Shape).Clone(), dW, dB);
    }
}

[Mutant("all signs are turned, as in a step of descent", LooksLike = [Symptom.Sign])]
public readonly struct LayerGradientNegative : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = LayerGradientSolution.Backward(x, w, dY);
        return (-dX, -dW, -dB);
    }
}
