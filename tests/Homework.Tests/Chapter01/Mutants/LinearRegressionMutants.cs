using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the gradient of the sum, the loss a mean")]
public readonly struct LinearRegressionSummed : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = LinearRegressionSolution.Gradient(x, w, b, t);
        return (dW * t.Size, dB * t.Size);
    }
}

[Mutant("the 2 of the square's derivative is forgotten")]
public readonly struct LinearRegressionWithoutTwo : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = LinearRegressionSolution.Gradient(x, w, b, t);
        return (dW * 0.5, dB * 0.5);
    }
}

[Mutant("the error is t - y in the gradient")]
public readonly struct LinearRegressionWrongSign : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = LinearRegressionSolution.Gradient(x, w, b, t);
        return (-dW, -dB);
    }
}

[Mutant("only the first example counts")]
public readonly struct LinearRegressionOfOneExample : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t) =>
        LinearRegressionSolution.Gradient(Tensor.FromSpan([1, w.Size], x.Data[..w.Size]), w, b, Tensor.Vector(t.Data[0]));
}

[Mutant("the loss is the mean of the absolute errors")]
public readonly struct LinearRegressionAbsolute : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t)
    {
        var sum = 0.0;
        for (var n = 0; n < t.Size; n++)
        {
            sum += Math.Sqrt(LinearRegressionSolution.Loss(
                Tensor.FromSpan([1, w.Size], x.Data.Slice(n * w.Size, w.Size)), w, b, Tensor.Vector(t.Data[n])));
        }

        return sum / t.Size;
    }

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Gradient(x, w, b, t);
}
