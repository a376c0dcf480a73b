namespace Course.Mlp.Tasks;

/// <summary>What a step does.</summary>
public enum GraphOperation
{
    /// <summary>The sum of two nodes.</summary>
    Add,

    /// <summary>The product of two nodes.</summary>
    Multiply,

    /// <summary>The hyperbolic tangent of one node.</summary>
    Tanh,
}

/// <summary>One step of a computation.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Left">The number of the node it uses.</param>
/// <param name="Right">The number of the second node; -1 for tanh, which has none.</param>
public sealed record GraphStep(GraphOperation Operation, int Left, int Right = -1);

/// <summary>
/// Task 2.8. Automatic differentiation, in reverse. A computation is a list of steps. The nodes are numbered:
/// first the inputs, then one node for each step, which may use any nodes before it. The last node is the result.
/// <code>
/// Values       go forward: each step computes its node from the nodes it uses
/// Derivatives  go backward: the result has 1; every step hands the derivative of its node on to the nodes it used:
///   add        z = x + y       x receives dz,            y receives dz
///   multiply   z = x y         x receives dz y,          y receives dz x
///   tanh       z = tanh x      x receives dz (1 - z^2); z is 1 at x = 1000 and -1 at x = -1000
/// </code>
/// A node that is used several times, by one step or by many, receives several derivatives, and their sum is its own.
/// </summary>
/// <example>
/// y = x w + x with x = 3 and w = 2: inputs (3, 2), steps (Multiply 0 1), (Add 2 0). The values are (3, 2, 6, 9).
/// Backward: node 3 has 1; the sum hands 1 to node 2 and 1 to node 0; the product hands 2 to node 0 and 3 to node 1.
/// The derivatives are (3, 3, 1, 1).
/// </example>
[Task("2.8", "A graph that differentiates itself")]
public interface IGraphTask
{
    /// <summary>Computes all nodes.</summary>
    /// <param name="inputs">The values of the first nodes, at least one.</param>
    /// <param name="steps">What is computed from them, at least one step.</param>
    /// <returns>The values of all nodes: the inputs, then one for each step.</returns>
    static abstract double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps);

    /// <summary>Differentiates the last node by every node.</summary>
    /// <param name="values">The right values of all nodes: the inputs, then one for each step.</param>
    /// <param name="steps">The steps.</param>
    /// <returns>The derivative of the last node by each node, as many as there are values; 0 for a node that the result
    /// does not depend on.</returns>
    static abstract double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps);
}
