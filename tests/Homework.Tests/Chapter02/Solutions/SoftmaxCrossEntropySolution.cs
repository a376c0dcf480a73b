using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct SoftmaxCrossEntropySolution : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels)
    {
        var shifted = z - z.Max([1], keepAxes: true);
        var logSums = shifted.Exp().Sum([1]).Log();
        return Enumerable.Range(0, labels.Length).Average(n => logSums[n] - shifted[n, labels[n]]);
    }

    public static Tensor Gradient(Tensor z, int[] labels)
    {
        var e = (z - z.Max([1], keepAxes: true)).Exp();
        var gradient = e / e.Sum([1], keepAxes: true);
        for (var n = 0; n < labels.Length; n++)
        {
            gradient[n, labels[n]] -= 1;
        }

        return gradient / labels.Length;
    }
}
