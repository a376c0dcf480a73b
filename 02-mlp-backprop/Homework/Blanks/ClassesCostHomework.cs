using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.7, the cost for K classes. The statement is the comment of <see cref="IClassesCostTask"/>.</summary>
public readonly struct ClassesCostHomework : IClassesCostTask
{
    /// <inheritdoc/>
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) => throw Blank.Here("2.7");

    /// <inheritdoc/>
    public static Tensor OutputGradient(Tensor h, Tensor y) => throw Blank.Here("2.7");
}
