using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct ForwardSolution : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => (a.Dot(w) + b).Sigmoid();

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases)
    {
        var a = x;
        for (var l = 0; l < weights.Count; l++)
        {
            a = Layer(a, weights[l], biases[l]);
        }

        return a;
    }
}
