using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("e^z / (1 + e^z): infinity over infinity where z is large", LooksLike = [Symptom.NotANumber])]
public readonly struct ForwardInfinityOverInfinity : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => (a.Dot(w) + b).Map(z => Math.Exp(z) / (1 + Math.Exp(z)));

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

[Mutant("z is cut off at 15 and -15")]
public readonly struct ForwardCutsOff : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => (a.Dot(w) + b).Map(z => Math.Clamp(z, -15, 15)).Sigmoid();

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}

[Mutant("the biases of the first layer are used in every layer of its size")]
public readonly struct ForwardFirstBiases : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, b);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, [.. biases.Select(b => b.Size == biases[0].Size ? biases[0] : b)]);
}

[Mutant("the layers are taken from the last to the first where their sizes allow it")]
public readonly struct ForwardFromBehind : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, b);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        weights.All(w => w.Shape == weights[0].Shape && w.Shape[0] == w.Shape[1])
            ? ForwardSolution.Network(x, [.. weights.Reverse()], [.. biases.Reverse()])
            : ForwardSolution.Network(x, weights, biases);
}

[Mutant("an answer is remembered for a shape, and given again for other numbers")]
public readonly struct ForwardRemembersShapes : IForwardTask
{
    private static readonly Dictionary<(Shape, Shape), Tensor> Answers = [];

    public static Tensor Layer(Tensor a, Tensor w, Tensor b)
    {
        Answers.TryAdd((a.Shape, w.Shape), ForwardSolution.Layer(a, w, b));
        return Answers[(a.Shape, w.Shape)].Clone();
    }

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}

[Mutant("every call answers in the same tensor")]
public readonly struct ForwardAnswersInOneTensor : IForwardTask
{
    private static readonly Dictionary<Shape, Tensor> Answers = [];

    public static Tensor Layer(Tensor a, Tensor w, Tensor b)
    {
        var answer = ForwardSolution.Layer(a, w, b);
        Answers.TryAdd(answer.Shape, Tensor.Zeros(answer.Shape));
        Answers[answer.Shape].CopyFrom(answer);
        return Answers[answer.Shape];
    }

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}

[Mutant("the answers of a layer are rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct ForwardOfFloats : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, b).Map(value => (double)(float)value);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        ForwardSolution.Network(x, weights, biases);
}
