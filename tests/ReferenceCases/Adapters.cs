using Course.Autograd;
using Course.Tensors;
using ReferenceCases.Families;

namespace ReferenceCases;

/// <summary>Computes a case with the engine and says which arrays must be equal.</summary>
/// <exception cref="NotSupportedException">The engine does not have the operation with these settings.</exception>
public delegate IEnumerable<Comparison> Adapter(ReferenceCase referenceCase);

/// <summary>The operations that the engine has, by the name that the files give them.</summary>
public static class Adapters
{
    /// <summary>All operations of all families.</summary>
    public static IReadOnlyDictionary<string, Adapter> All { get; } = new[]
    {
        Elementwise.Table, Reductions.Table, MatrixProducts.Table, Activations.Table,
        Losses.Table, Optimizers.Table, Normalizations.Table, Convolutions.Table, Pooling.Table,
        Networks.Table,
    }.SelectMany(table => table).ToDictionary();

    /// <summary>An operation of the graph with one output called <c>output</c>: its value and its gradients are compared.</summary>
    internal static Adapter Differentiable(Func<CaseGraph, Variable<double>> apply) => referenceCase => Compare(referenceCase, apply);

    private static IEnumerable<Comparison> Compare(ReferenceCase referenceCase, Func<CaseGraph, Variable<double>> apply)
    {
        if (referenceCase.Outputs.Keys.FirstOrDefault(name => name != "output") is { } other)
        {
            throw new NotSupportedException($"output '{other}'");
        }

        var graph = new CaseGraph(referenceCase);
        var output = apply(graph);
        if (referenceCase.Outputs.TryGetValue("output", out var want))
        {
            yield return new Comparison("output", output.Value, want);
        }

        if (referenceCase.Upstream.TryGetValue("output", out var upstream))
        {
            output.Backward(upstream);
            foreach (var (name, gradient) in referenceCase.Gradients)
            {
                yield return new Comparison(
                    $"gradient of {name}", graph[name].Gradient ?? Tensor<double>.Zeros(graph[name].Shape), gradient);
            }
        }
    }
}
