using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct CrossEntropySolution : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t)
    {
        var sum = 0.0;
        for (var n = 0; n < r.Size; n++)
        {
            sum += Math.Max(-r[n], 0) + Math.Log(1 + Math.Exp(-Math.Abs(r[n]))) + (1 - t[n]) * r[n];
        }

        return sum / r.Size;
    }

    public static Tensor Slope(Tensor r, Tensor t) => (r.Sigmoid() - t) / r.Size;
}
