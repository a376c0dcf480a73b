using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct PerceptronSolution : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var y = NeuronSolution.Step(NeuronSolution.WeightedSum(x, w, b));
        var c = a * (t - y);
        return (w + x * c, b + c);
    }
}
