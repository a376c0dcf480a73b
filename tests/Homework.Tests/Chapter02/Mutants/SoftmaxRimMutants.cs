using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the first number of a row is subtracted, and not the largest",
    LooksLike = [Symptom.NotANumber], Alike = [typeof(SoftmaxSubtractsTheMean)])]
public readonly struct SoftmaxSubtractsTheFirst : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var e = (z - z.Slice(1, 0, 1)).Exp();
        return e / e.Sum([1], keepAxes: true);
    }

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("the mean of a row is subtracted, and not the largest number",
    LooksLike = [Symptom.NotANumber], Alike = [typeof(SoftmaxSubtractsTheFirst)])]
public readonly struct SoftmaxSubtractsTheMean : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var e = (z - z.Mean([1], keepAxes: true)).Exp();
        return e / e.Sum([1], keepAxes: true);
    }

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("the search for the largest number begins at 0", LooksLike = [Symptom.NotANumber])]
public readonly struct SoftmaxLargestFromZero : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var e = (z - z.Max([1], keepAxes: true).Maximum(0)).Exp();
        return e / e.Sum([1], keepAxes: true);
    }

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("probabilities are kept away from 0")]
public readonly struct SoftmaxKeepsAwayFromZero : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z).Maximum(1e-7);

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("what is more than 5 below the largest number counts as 0")]
public readonly struct SoftmaxCutsOffWhatIsFar : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var e = (z - z.Max([1], keepAxes: true)).Map(value => value < -5 ? 0 : Math.Exp(value));
        return e / e.Sum([1], keepAxes: true);
    }

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("the probabilities are written over z")]
public readonly struct SoftmaxWritesOverZ : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        z.CopyFrom(SoftmaxSolution.Softmax(z));
        return z;
    }

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("the way back divides by p, which may be 0", LooksLike = [Symptom.NotANumber])]
public readonly struct SoftmaxDividesByP : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z);

    public static Tensor Backward(Tensor p, Tensor dP)
    {
        var q = p * dP;
        return p * (q / p - q.Sum([1], keepAxes: true));
    }
}

[Mutant("the way back is rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct SoftmaxWayBackOfFloats : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z);

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP).Map(value => (double)(float)value);
}

[Mutant("probabilities are remembered for a shape, and used again on the way back of others")]
public readonly struct SoftmaxRemembersShapes : ISoftmaxTask
{
    private static readonly Dictionary<Shape, Tensor> Answers = [];

    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z);

    public static Tensor Backward(Tensor p, Tensor dP)
    {
        Answers.TryAdd(p.Shape, p.Clone());
        return SoftmaxSolution.Backward(Answers[p.Shape], dP);
    }
}
