using Course.Mlp.Tasks;
using Course.Tensors;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the second biases themselves come back where the first ones are 0")]
public readonly struct LinearLayersGivesTheBiasBack : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) =>
        (w1.Dot(w2), b1.Abs().Sum().Item() == 0 ? b2 : b1.Dot(w2) + b2);
}

[Mutant("c is written over the second biases")]
public readonly struct LinearLayersWritesOverTheBias : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2)
    {
        b2.CopyFrom(b1.Dot(w2) + b2);
        return (w1.Dot(w2), b2);
    }
}

[Mutant("small weights of A are taken for zeros")]
public readonly struct LinearLayersTakesSmallForZero : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) =>
        (w1.Dot(w2).Map(weight => Math.Abs(weight) < 1e-6 ? 0 : weight), b1.Dot(w2) + b2);
}

[Mutant("A is rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct LinearLayersOfFloats : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) =>
        (w1.Dot(w2).Map(weight => (double)(float)weight), b1.Dot(w2) + b2);
}

[Mutant("the layer is remembered for its shapes, and given again for other numbers")]
public readonly struct LinearLayersRemembersShapes : ILinearLayersTask
{
    private static readonly Dictionary<(Shape, Shape), Tensor> Answers = [];

    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2)
    {
        Answers.TryAdd((w1.Shape, w2.Shape), w1.Dot(w2));
        return (Answers[(w1.Shape, w2.Shape)].Clone(), b1.Dot(w2) + b2);
    }
}
