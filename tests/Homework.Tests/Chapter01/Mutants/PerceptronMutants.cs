using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("moves away from the class: y - t in place of t - y")]
public readonly struct PerceptronWrongWay : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a) => PerceptronSolution.Learn(w, b, x, t, -a);
}

[Mutant("learns also from what it recognizes: t in place of t - y", LooksLike = [Symptom.InputReturned])]
public readonly struct PerceptronAlwaysLearns : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a) => (w + x * (a * t), b + a * t);
}

[Mutant("the bias never moves")]
public readonly struct PerceptronFixedBias : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a) =>
        (PerceptronSolution.Learn(w, b, x, t, a).W, b);
}

[Mutant("the learning rate is ignored")]
public readonly struct PerceptronWithoutRate : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a) => PerceptronSolution.Learn(w, b, x, t, 1);
}

[Mutant("the bias is left out of the answer", LooksLike = [Symptom.InputReturned])]
public readonly struct PerceptronBlindToBias : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var (newW, c) = PerceptronSolution.Learn(w, 0, x, t, a);
        return (newW, b + c);
    }
}

[Mutant("the caller's weights are changed")]
public readonly struct PerceptronInPlace : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var (newW, newB) = PerceptronSolution.Learn(w, b, x, t, a);
        w.CopyFrom(newW);
        return (w, newB);
    }
}
