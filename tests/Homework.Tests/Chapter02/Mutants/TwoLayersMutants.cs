using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the gradient of the sum, the loss a mean", LooksLike = [Symptom.SumForMean])]
public readonly struct TwoLayersSummed : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        return (dW1 * x.Shape[0], dB1 * x.Shape[0], dW2 * x.Shape[0], dB2 * x.Shape[0]);
    }
}

[Mutant("the 1/2 is forgotten in the gradient")]
public readonly struct TwoLayersTwice : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        return (dW1 * 2, dB1 * 2, dW2 * 2, dB2 * 2);
    }
}

[Mutant("the error is t - y in the gradient", LooksLike = [Symptom.Sign])]
public readonly struct TwoLayersWrongSign : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        return (-dW1, -dB1, -dW2, -dB2);
    }
}

[Mutant("the derivative of tanh is forgotten")]
public readonly struct TwoLayersThroughLinear : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Tanh();
        var dY = (h.Dot(w2) + b2 - t) / x.Shape[0];
        var dZ = dY.Dot(w2.Transpose());
        return (x.Transpose().Dot(dZ), dZ.Sum(0), h.Transpose().Dot(dY), dY.Sum(0));
    }
}

[Mutant("the derivative of tanh is 1 - h")]
public readonly struct TwoLayersSlopeWithoutSquare : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Tanh();
        var dY = (h.Dot(w2) + b2 - t) / x.Shape[0];
        var dZ = dY.Dot(w2.Transpose()) * (1 - h);
        return (x.Transpose().Dot(dZ), dZ.Sum(0), h.Transpose().Dot(dY), dY.Sum(0));
    }
}

[Mutant("the derivative of tanh is taken as 1 - z^2")]
public readonly struct TwoLayersSlopeOfSum : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Tanh();
        var dY = (h.Dot(w2) + b2 - t) / x.Shape[0];
        var dZ = dY.Dot(w2.Transpose()) * (1 - (x.Dot(w1) + b1).Square());
        return (x.Transpose().Dot(dZ), dZ.Sum(0), h.Transpose().Dot(dY), dY.Sum(0));
    }
}

[Mutant("the hidden bias gets no gradient")]
public readonly struct TwoLayersWithoutHiddenBias : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        return (dW1, Tensor.Zeros(dB1.Shape), dW2, dB2);
    }
}

[Mutant("the loss has no 1/2")]
public readonly struct TwoLayersLossWithoutHalf : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        2 * TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
}
