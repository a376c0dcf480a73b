using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>Arithmetic, element by element, of <c>a</c> and <c>b</c>.</summary>
internal static class Elementwise
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["add"] = Differentiable(graph => graph["a"] + graph["b"]),
        ["subtract"] = Differentiable(graph => graph["a"] - graph["b"]),
        ["multiply"] = Differentiable(graph => graph["a"] * graph["b"]),
        ["divide"] = Differentiable(graph => graph["a"] / graph["b"]),
        ["maximum"] = Differentiable(graph => graph["a"].Maximum(graph["b"])),
        ["minimum"] = Differentiable(graph => graph["a"].Minimum(graph["b"])),
        ["negate"] = Differentiable(graph => -graph["a"]),
        ["exp"] = Differentiable(graph => graph["a"].Exp()),
        ["log"] = Differentiable(graph => graph["a"].Log()),
        ["sqrt"] = Differentiable(graph => graph["a"].Sqrt()),
        ["square"] = Differentiable(graph => graph["a"].Square()),
        ["abs"] = Differentiable(graph => graph["a"].Abs()),
        ["power"] = Differentiable(graph => graph["a"].Power(graph.Attributes.Number("exponent"))),
        ["clip"] = Differentiable(graph => graph["a"].Clip(graph.Attributes.Number("low"), graph.Attributes.Number("high"))),
    };
}
