using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the caller's own weights come back when the answer was right")]
public readonly struct PerceptronGivesItsInputBack : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var answer = PerceptronSolution.Learn(w, b, x, t, a);
        return answer.B == b ? (w, b) : answer;
    }
}

[Mutant("every call answers in the same tensor")]
public readonly struct PerceptronAnswersInOneTensor : IPerceptronTask
{
    private static readonly Dictionary<int, Tensor> Answers = [];

    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var answer = PerceptronSolution.Learn(w, b, x, t, a);
        Answers.TryAdd(w.Size, Tensor.Zeros(w.Shape));
        Answers[w.Size].CopyFrom(answer.W);
        return (Answers[w.Size], answer.B);
    }
}

[Mutant("a weighted sum just below zero is taken for zero")]
public readonly struct PerceptronWithTolerance : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var c = a * (t - (w.Dot(x).Item() + b >= -1e-8 ? 1 : 0));
        return (w + x * c, b + c);
    }
}

[Mutant("the weighted sum is compared with the class, and not the answer 0 or 1")]
public readonly struct PerceptronComparesTheSum : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var c = a * (t - (w.Dot(x).Item() + b));
        return (w + x * c, b + c);
    }
}

[Mutant("the answer is -1 or 1, the class 0 or 1")]
public readonly struct PerceptronOfMinusOneAndOne : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var c = a * (t - (w.Dot(x).Item() + b >= 0 ? 1 : -1));
        return (w + x * c, b + c);
    }
}

[Mutant("the answer looks at the bias only")]
public readonly struct PerceptronOfTheBiasAlone : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var c = a * (t - (b >= 0 ? 1 : 0));
        return (w + x * c, b + c);
    }
}
