using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the bias is penalized too")]
public readonly struct RegularizedCostOnBias : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB + lambda / m * b, lambda, m, a);
}

[Mutant("lambda/2m in the gradient: the 2 of the square is forgotten")]
public readonly struct RegularizedCostHalfGradient : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda / 2, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, lambda / 2, m, a);
}

[Mutant("the penalty is not divided by m")]
public readonly struct RegularizedCostWithoutMean : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, 1);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, 1);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, lambda, 1, a);
}

[Mutant("the square of the sum in place of the sum of the squares")]
public readonly struct RegularizedCostSquareOfSum : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => loss + lambda / (2 * m) * w.Sum().Item() * w.Sum().Item();

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, lambda, m, a);
}

[Mutant("the penalty grows the weights: a sign in the gradient")]
public readonly struct RegularizedCostGrows : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, -lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, -lambda, m, a);
}

[Mutant("lambda is ignored: the penalty always has the strength 1")]
public readonly struct RegularizedCostWithoutLambda : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, 1, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, 1, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        RegularizedCostSolution.Step(w, b, dW, dB, 1, m, a);
}

[Mutant("the sizes of the weights are penalized in place of their squares")]
public readonly struct RegularizedCostAbsolute : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => loss + lambda / (2 * m) * w.Abs().Sum().Item();

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => dW + w.Map(value => Math.Sign(value)) * (lambda / (2 * m));

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        (w - Gradient(dW, w, lambda, m) * a, b - a * dB);
}
