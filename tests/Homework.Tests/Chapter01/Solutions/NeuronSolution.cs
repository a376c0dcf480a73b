using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct NeuronSolution : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b)
    {
        var r = b;
        for (var i = 0; i < x.Size; i++)
        {
            r += w.Data[i] * x.Data[i];
        }

        return r;
    }

    public static int Step(double r) => r >= 0 ? 1 : 0;
}
