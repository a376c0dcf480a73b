using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the bias of the first layer is forgotten")]
public readonly struct LinearLayersWithoutFirstBias : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) => (w1.Dot(w2), b2);
}

[Mutant("the bias of the second layer is forgotten")]
public readonly struct LinearLayersWithoutSecondBias : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) => (w1.Dot(w2), b1.Dot(w2));
}

[Mutant("the first bias reaches the output without the second weights")]
public readonly struct LinearLayersBiasPastWeights : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) => (w1.Dot(w2), b2 + b1.Sum());
}

[Mutant("A is transposed", LooksLike = [Symptom.Transposed])]
public readonly struct LinearLayersTransposed : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) => (w1.Dot(w2).Transpose(), b1.Dot(w2) + b2);
}

[Mutant("the weights are multiplied element by element where they fit")]
public readonly struct LinearLayersAdded : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) =>
        (w1.Shape == w2.Shape ? w1 * w2 : w1.Dot(w2), b1.Dot(w2) + b2);
}
