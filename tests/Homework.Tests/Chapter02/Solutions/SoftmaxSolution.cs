using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct SoftmaxSolution : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var e = (z - z.Max([1], keepAxes: true)).Exp();
        return e / e.Sum([1], keepAxes: true);
    }

    public static Tensor Backward(Tensor p, Tensor dP) => p * (dP - (p * dP).Sum([1], keepAxes: true));
}
