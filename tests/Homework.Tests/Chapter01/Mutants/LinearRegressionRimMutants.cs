using Course.Neuron.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the gradient is computed in float", LooksLike = [Symptom.Rounding])]
public readonly struct LinearRegressionOfFloats : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = LinearRegressionSolution.Gradient(x, w, b, t);
        return (dW.Map(value => (double)(float)value), (float)dB);
    }
}

[Mutant("the loss is remembered for a shape, and given again for other numbers")]
public readonly struct LinearRegressionRemembersShapes : ILinearRegressionTask
{
    private static readonly Dictionary<Shape, double> Losses = [];

    public static double Loss(Tensor x, Tensor w, double b, Tensor t)
    {
        Losses.TryAdd(x.Shape, LinearRegressionSolution.Loss(x, w, b, t));
        return Losses[x.Shape];
    }

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Gradient(x, w, b, t);
}

[Mutant("every call answers in the same tensor")]
public readonly struct LinearRegressionAnswersInOneTensor : ILinearRegressionTask
{
    private static readonly Dictionary<int, Tensor> Answers = [];

    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = LinearRegressionSolution.Gradient(x, w, b, t);
        Answers.TryAdd(w.Size, Tensor.Zeros(w.Shape));
        Answers[w.Size].CopyFrom(dW);
        return (Answers[w.Size], dB);
    }
}

[Mutant("errors above 100 are cut off")]
public readonly struct LinearRegressionCutsErrorsOff : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) =>
        (x.Dot(w) + b - t).Map(error => Math.Clamp(error, -100, 100)).Square().Mean().Item();

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Gradient(x, w, b, t);
}

[Mutant("a gradient above 100 is cut off")]
public readonly struct LinearRegressionClipsItsGradient : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = LinearRegressionSolution.Gradient(x, w, b, t);
        return (dW.Map(value => Math.Clamp(value, -100, 100)), Math.Clamp(dB, -100, 100));
    }
}

[Mutant("the gradient is a one-sided difference quotient, good to seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct LinearRegressionByASmallDifference : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        const double h = 1e-7;
        var loss = LinearRegressionSolution.Loss(x, w, b, t);
        var dW = Tensor.Zeros(w.Shape);
        for (var i = 0; i < w.Size; i++)
        {
            var moved = w.Clone();
            moved[i] += h;
            dW[i] = (LinearRegressionSolution.Loss(x, moved, b, t) - loss) / h;
        }

        return (dW, (LinearRegressionSolution.Loss(x, w, b + h, t) - loss) / h);
    }
}
