using Course.Autograd;
using Course.Tensors;
using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>Aggregations of <c>a</c>, and the same elements in another arrangement.</summary>
internal static class Reductions
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["sum"] = Aggregation((a, axes, keep) => a.Sum(axes, keep)),
        ["mean"] = Aggregation((a, axes, keep) => a.Mean(axes, keep)),
        ["max"] = Aggregation((a, axes, keep) => a.Max(axes, keep)),
        ["min"] = Aggregation((a, axes, keep) => a.Min(axes, keep)),
        ["variance"] = Spread((a, axes, ddof, keep) => a.Variance(axes, ddof, keep)),
        ["standard_deviation"] = Spread((a, axes, ddof, keep) => a.StandardDeviation(axes, ddof, keep)),
        ["transpose"] = Differentiable(graph => graph["a"].Transpose(graph.Attributes.WholeNumbers("permutation"))),
        ["reshape"] = Differentiable(graph => graph["a"].Reshape(graph.Attributes.WholeNumbers("shape"))),
        ["broadcast_to"] = Differentiable(graph => graph["a"].BroadcastTo(graph.Attributes.WholeNumbers("shape"))),
        ["concatenate"] = Differentiable(graph => Variable<double>.Concatenate(graph.Attributes.WholeNumber("axis", 0), [.. Parts(graph)])),
        ["slice"] = Differentiable(Slice),
    };

    private static Adapter Aggregation(Func<Variable<double>, int[], bool, Variable<double>> apply) =>
        Differentiable(graph => apply(graph["a"], graph.Attributes.WholeNumbers("axes"), graph.Attributes.Flag("keep_dims")));

    private static Adapter Spread(Func<Variable<double>, int[], int, bool, Variable<double>> apply) =>
        Differentiable(graph => apply(graph["a"], graph.Attributes.WholeNumbers("axes"), graph.Attributes.WholeNumber("ddof", 0),
            graph.Attributes.Flag("keep_dims")));

    // a, b, c ... as far as they go.
    private static IEnumerable<Variable<double>> Parts(CaseGraph graph)
    {
        for (var name = 'a'; graph.Has($"{name}"); name++)
        {
            yield return graph[$"{name}"];
        }
    }

    private static Variable<double> Slice(CaseGraph graph)
    {
        var a = graph["a"];
        var parts = new AxisSlice[ShapeRules.Axis("slice", a.Shape, graph.Attributes.WholeNumber("axis", 0)) + 1];
        Array.Fill(parts, Range.All);
        parts[^1] = graph.Attributes.WholeNumber("start", 0)..graph.Attributes.WholeNumber("stop", a.Shape[parts.Length - 1]);
        return a[parts];
    }
}
