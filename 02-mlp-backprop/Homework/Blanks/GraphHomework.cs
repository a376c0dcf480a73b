using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.8, a graph that differentiates itself. The statement is the comment of <see cref="IGraphTask"/>.</summary>
public readonly struct GraphHomework : IGraphTask
{
    /// <inheritdoc/>
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => throw Blank.Here("2.8");

    /// <inheritdoc/>
    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps) => throw Blank.Here("2.8");
}
