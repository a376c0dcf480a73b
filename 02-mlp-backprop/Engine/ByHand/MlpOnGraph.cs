using Course.Autograd;

namespace Course.Mlp.ByHand;

/// <summary>
/// The network of <see cref="HandWrittenMlp"/> once more, as a graph that differentiates itself: the same numbers have to come out.
/// </summary>
public sealed class MlpOnGraph
{
    private readonly Nonlinearity hidden;
    private readonly OutputCost cost;
    private readonly double penalty;

    /// <summary>Shares the weights of layers.</summary>
    /// <param name="layers">The layers from the input to the output.</param>
    /// <param name="hidden">g of the hidden layers.</param>
    /// <param name="cost">What a wrong answer costs.</param>
    /// <param name="penalty">lambda.</param>
    public MlpOnGraph(IReadOnlyList<HandLayer> layers, Nonlinearity hidden, OutputCost cost, double penalty = 0)
    {
        (this.hidden, this.cost, this.penalty) = (hidden, cost, penalty);
        Parameters = [.. layers.Select((layer, l) => (Parameter(layer.Weight, $"W{l + 1}"), Parameter(layer.Bias, $"b{l + 1}")))];
    }

    /// <summary>W and b of every layer; after a backward pass with their gradients.</summary>
    public IReadOnlyList<(Variable<double> W, Variable<double> B)> Parameters { get; }

    /// <summary>J as a node of the graph: <c>Cost(x, t).Backward()</c> computes the gradients of all <see cref="Parameters"/>.</summary>
    /// <param name="x">The examples, N x inputs.</param>
    /// <param name="target">What the answers should be, N x outputs.</param>
    // <graph>
    public Variable<double> Cost(Tensor x, Tensor target)
    {
        Variable<double> z = x;
        for (var l = 0; l < Parameters.Count; l++)
        {
            var a = l == 0 ? z : hidden.OnGraph.Apply(z);
            z = a.Dot(Parameters[l].W) + Parameters[l].B;
        }

        var squares = Parameters.Select(layer => layer.W.Square().Sum()).Aggregate((sum, next) => sum + next);
        return cost.OnGraph(z, target) + squares * (penalty / (2 * x.Shape[0]));
    }
    // </graph>

    private static Variable<double> Parameter(Tensor value, string name) => new(value, requiresGradient: true, name);
}
