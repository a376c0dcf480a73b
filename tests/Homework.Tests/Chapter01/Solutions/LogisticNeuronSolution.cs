using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct LogisticNeuronSolution : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha) => ((x.Dot(w) + b) * alpha).Sigmoid();

    public static Tensor LogOdds(Tensor p) => p.Map(value => Math.Log(value / (1 - value)));

    public static Tensor Classes(Tensor p, double threshold) => p.Map(value => value >= threshold ? 1 : 0);
}
