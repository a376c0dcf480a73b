using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the bias is forgotten")]
public readonly struct ForwardWithoutBias : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, Tensor.Zeros(b.Shape));

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}

[Mutant("the layer has no sigmoid")]
public readonly struct ForwardLinear : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => a.Dot(w) + b;

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}

[Mutant("the bias is a threshold, subtracted")]
public readonly struct ForwardSubtractsBias : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, -b);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}

[Mutant("every row gets the answer of the first example", LooksLike = [Symptom.Slice])]
public readonly struct ForwardOfOneExample : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a[0..1, ..].BroadcastTo(a.Shape), w, b);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}

[Mutant("the last layer has no sigmoid")]
public readonly struct ForwardLinearOutput : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, b);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases)
    {
        var a = ForwardSolution.Network(x, [.. weights.SkipLast(1)], [.. biases.SkipLast(1)]);
        return a.Dot(weights[^1]) + biases[^1];
    }
}

[Mutant("only the last layer has a sigmoid")]
public readonly struct ForwardLinearHidden : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, b);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases)
    {
        var z = x;
        for (var l = 0; l < weights.Count; l++)
        {
            z = z.Dot(weights[l]) + biases[l];
        }

        return z.Sigmoid();
    }
}
