using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("tanh as (e^z - e^-z) / (e^z + e^-z) in the loss: infinity over infinity where z is large", LooksLike = [Symptom.NotANumber])]
public readonly struct TwoLayersLossOfInfinities : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Map(z => (Math.Exp(z) - Math.Exp(-z)) / (Math.Exp(z) + Math.Exp(-z)));
        return 0.5 * (h.Dot(w2) + b2 - t).Square().Sum().Item() / x.Shape[0];
    }

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
}

[Mutant("tanh as (e^2z - 1) / (e^2z + 1) in the gradient: infinity over infinity where z is large", LooksLike = [Symptom.NotANumber])]
public readonly struct TwoLayersGradientOfInfinities : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Map(z => (Math.Exp(2 * z) - 1) / (Math.Exp(2 * z) + 1));
        var dY = (h.Dot(w2) + b2 - t) / x.Shape[0];
        var dZ = dY.Dot(w2.Transpose()) * (1 - h.Square());
        return (x.Transpose().Dot(dZ), dZ.Sum(0), h.Transpose().Dot(dY), dY.Sum(0));
    }
}

[Mutant("the gradient takes the hidden layer that the loss computed last, for other inputs")]
public readonly struct TwoLayersUsesTheHiddenLayerOfTheLoss : ITwoLayersTask
{
    private static readonly Dictionary<Shape, Tensor> Hidden = [];

    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Tanh();
        Hidden[h.Shape] = h;
        return TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);
    }

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        var dY = ((x.Dot(w1) + b1).Tanh().Dot(w2) + b2 - t) / x.Shape[0];
        var shape = (x.Dot(w1) + b1).Shape;
        return (dW1, dB1, Hidden.TryGetValue(shape, out var h) ? h.Transpose().Dot(dY) : dW2, dB2);
    }
}

[Mutant("the gradient of the second weights is added to that of the calls before")]
public readonly struct TwoLayersAddsUp : ITwoLayersTask
{
    private static readonly Dictionary<Shape, Tensor> Sums = [];

    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        Sums[w2.Shape] = Sums.TryGetValue(w2.Shape, out var sum) ? sum + dW2 : dW2;
        return (dW1, dB1, Sums[w2.Shape], dB2);
    }
}

[Mutant("the gradient of the first weights is rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct TwoLayersOfFloats : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        return (dW1.Map(value => (double)(float)value), dB1, dW2, dB2);
    }
}

[Mutant("the gradient is divided by the number of outputs, too", LooksLike = [Symptom.MeanForSum])]
public readonly struct TwoLayersMeanOverOutputs : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        var outputs = t.Shape[1];
        return (dW1 / outputs, dB1 / outputs, dW2 / outputs, dB2 / outputs);
    }
}
