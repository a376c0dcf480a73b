using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the maximum is not subtracted", LooksLike = [Symptom.NotANumber])]
public readonly struct SoftmaxOverflowing : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => z.Exp() / z.Exp().Sum([1], keepAxes: true);

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("one maximum for all rows", LooksLike = [Symptom.NotANumber])]
public readonly struct SoftmaxOneMaximum : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => (z - z.Max()).Exp() / (z - z.Max()).Exp().Sum([1], keepAxes: true);

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("all rows together sum to 1", LooksLike = [Symptom.OneExample])]
public readonly struct SoftmaxOfTheBatch : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var e = (z - z.Max([1], keepAxes: true)).Exp();
        return e / e.Sum();
    }

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("columns sum to 1 in place of rows")]
public readonly struct SoftmaxOfColumns : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z.Transpose()).Transpose();

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[Mutant("only the diagonal p (1 - p) of the derivative")]
public readonly struct SoftmaxDiagonal : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z);

    public static Tensor Backward(Tensor p, Tensor dP) => p * (1 - p) * dP;
}

[Mutant("the sum of the way back goes over the whole batch", LooksLike = [Symptom.OneExample])]
public readonly struct SoftmaxBackwardOfTheBatch : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z);

    public static Tensor Backward(Tensor p, Tensor dP) => p * (dP - (p * dP).Sum());
}

[Mutant("the sum is added")]
public readonly struct SoftmaxBackwardWrongSign : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z);

    public static Tensor Backward(Tensor p, Tensor dP) => p * (dP + (p * dP).Sum([1], keepAxes: true));
}
