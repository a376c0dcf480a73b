using Course.Autograd;
using Course.Autograd.Functions;
using Course.Drawing;
using Course.Neuron;

namespace Course.Mlp.App.Graphs;

/// <summary>
/// A computation on single numbers as the lecture draws it: every node with its value, which flows forward, and the derivative
/// of the result by it, which flows backward.
/// </summary>
/// <remarks>Lecture "Introduction to neural networks", the computational graph and backpropagation.</remarks>
public sealed class ComputationalGraph
{
    private ComputationalGraph(IReadOnlyList<Variable<double>> nodes) => Nodes = nodes;

    /// <summary>All nodes, every one after those it is computed from; the last is the result.</summary>
    public IReadOnlyList<Variable<double>> Nodes { get; }

    /// <summary>Collects the nodes that a result was computed from, and runs the backward pass.</summary>
    /// <param name="result">One number.</param>
    public static ComputationalGraph Of(Variable<double> result)
    {
        var nodes = InputsFirst(result);
        foreach (var node in nodes)
        {
            node.KeepsGradient = true;
            node.ZeroGradient();
        }

        result.Backward();
        return new ComputationalGraph(nodes);
    }

    /// <summary>What stands in a node: the name of a variable, the number of a constant, the sign of an operation.</summary>
    public static string LabelOf(Variable<double> node) => node.Creator switch
    {
        null => node.Name.Length > 0 ? node.Name : $"{node.Value.Item():0.##}",
        Add<double> => "+",
        Subtract<double> => "−",
        Multiply<double> => "×",
        Divide<double> => "÷",
        Negate<double> => "× −1",
        Exp<double> => "exp",
        Log<double> => "log",
        Sigmoid<double> => "σ",
        var other => other.Name,
    };

    /// <summary>The graph from left to right, values in green, derivatives in red.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="decimals">How many decimals the numbers have.</param>
    public GraphPicture ToPicture(string title, int decimals = 2)
    {
        var places = Nodes.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return new GraphPicture
        {
            Title = title,
            Decimals = decimals,
            Nodes = [.. Nodes.Select(node => new GraphNode(LabelOf(node), node.Creator is not null)
            {
                Value = node.Creator is null && node.Name.Length == 0 ? null : node.Value.Item(), // a constant shows its number already
                Derivative = node.Gradient?.Item(),
            })],
            Edges = [.. from node in Nodes from input in node.Creator?.Inputs ?? [] select (places[input], places[node])],
        };
    }

    private static List<Variable<double>> InputsFirst(Variable<double> result)
    {
        var order = new List<Variable<double>>();
        var seen = new HashSet<Variable<double>>();
        var stack = new Stack<(Variable<double> Node, bool InputsDone)>([(result, false)]);
        while (stack.TryPop(out var entry))
        {
            if (entry.InputsDone)
            {
                order.Add(entry.Node);
            }
            else if (seen.Add(entry.Node))
            {
                stack.Push((entry.Node, true));
                foreach (var input in (entry.Node.Creator?.Inputs ?? []).Reverse())
                {
                    stack.Push((input, false));
                }
            }
        }

        return order;
    }
}
