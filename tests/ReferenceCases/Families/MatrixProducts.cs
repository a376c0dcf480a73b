using Course.Autograd;
using Course.Mlp;
using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>The matrix product of <c>a</c> and <c>b</c>, and the linear layer, whose weight the files store transposed.</summary>
internal static class MatrixProducts
{
    private const string OutByIn = "out_features x in_features";
    private const string InByOut = "in_features x out_features";

    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["matmul"] = Differentiable(graph => graph["a"].Dot(graph["b"])),
        ["linear"] = Differentiable(Linear),
    };

    private static Variable<double> Linear(CaseGraph graph)
    {
        var weight = graph.Attributes.OneOf("weight_layout", OutByIn, InByOut) == OutByIn ? graph["weight"].Transpose() : graph["weight"];
        return graph.Has("bias") ? graph["input"].Affine(weight, graph["bias"]) : graph["input"].Dot(weight);
    }
}
