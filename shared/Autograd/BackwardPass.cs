using System.Numerics;
using Course.Tensors;

namespace Course.Autograd;

/// <summary>
/// Reverse-mode differentiation: visits the graph from the result to the leaves, each node after everything computed from it, and hands
/// every node's gradient on to its inputs. One pass costs about as much as computing the value did, however many leaves there are.
/// </summary>
/// <remarks>
/// Iterative, with a stack of its own: a recursive walk of a long chain overflows the thread's stack, which .NET cannot catch.
/// A node that is used twice receives the sum of both gradients before it passes them on; that is why the order matters.
/// </remarks>
internal static class BackwardPass
{
    public static void Run<T>(Variable<T> root, Tensor<T> dRoot)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var gradients = new Dictionary<Variable<T>, Tensor<T>?>(); // of the nodes seen; null until one arrives
        var order = InputsFirst(root, gradients);
        gradients[root] = dRoot;
        // <walk>
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            gradients.Remove(node, out var dY);
            if (dY is null)
            {
                continue; // nothing reached it
            }

            if (node.Creator is null || node.KeepsGradient)
            {
                node.Accumulate(dY);
            }

            node.Creator?.Backward(dY, new Gradients<T>(node.Creator.InputSpan, gradients));
        }
        // </walk>
    }

    /// <summary>All nodes that need a gradient, every one after its inputs.</summary>
    private static List<Variable<T>> InputsFirst<T>(Variable<T> root, Dictionary<Variable<T>, Tensor<T>?> seen)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var order = new List<Variable<T>>();
        var stack = new Stack<(Variable<T> Node, bool InputsDone)>([(root, false)]);
        while (stack.TryPop(out var entry))
        {
            if (entry.InputsDone)
            {
                order.Add(entry.Node);
            }
            else if (entry.Node.RequiresGradient && seen.TryAdd(entry.Node, null))
            {
                entry.Node.Creator?.RequireUnchanged();
                stack.Push((entry.Node, true));
                foreach (var input in entry.Node.Creator is null ? [] : entry.Node.Creator.InputSpan)
                {
                    stack.Push((input, false));
                }
            }
        }

        return order;
    }
}
