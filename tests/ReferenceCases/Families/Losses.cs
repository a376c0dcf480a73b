using Course.Autograd;
using Course.Mlp;
using Course.Neuron.Losses;
using Course.Tensors;
using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>Losses of a <c>prediction</c> or of <c>logits</c> against a <c>target</c>.</summary>
internal static class Losses
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["mean_squared_error"] = Loss("prediction", (target, reduction) => new MeanSquaredError<double>(target, reduction)),
        ["mean_absolute_error"] = Loss("prediction", (target, reduction) => new MeanAbsoluteError<double>(target, reduction)),
        ["binary_cross_entropy"] = Loss("prediction", (target, reduction) => new BinaryCrossEntropy<double>(target, reduction)),
        ["binary_cross_entropy_with_logits"] = Loss(
            "logits", (target, reduction) => new BinaryCrossEntropyWithLogits<double>(target, reduction)),
        ["cross_entropy"] = Differentiable(graph => graph["logits"].SoftmaxCrossEntropy(graph.Labels("target"), ReductionOf(graph))),
    };

    private static Adapter Loss(string input, Func<Tensor<double>, Reduction, Function<double>> create) =>
        Differentiable(graph => create(graph.Data("target"), ReductionOf(graph)).Apply(graph[input]));

    private static Reduction ReductionOf(CaseGraph graph) =>
        graph.Attributes.OneOf("reduction", "mean", "sum") == "sum" ? Reduction.Sum : Reduction.Mean;
}
