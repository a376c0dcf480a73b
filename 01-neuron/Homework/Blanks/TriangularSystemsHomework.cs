using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.4, two triangular systems. The statement is the comment of <see cref="ITriangularSystemsTask"/>.</summary>
public readonly struct TriangularSystemsHomework : ITriangularSystemsTask
{
    /// <inheritdoc/>
    public static Tensor SolveLower(Tensor lower, Tensor b) => throw Blank.Here("1.4");

    /// <inheritdoc/>
    public static Tensor SolveUpper(Tensor lower, Tensor z) => throw Blank.Here("1.4");
}
