using Course.Mlp.Tasks;
using Course.Tensors;

namespace Course.Mlp.Homework;

/// <summary>Task 2.10, how weights begin. The statement is the comment of <see cref="IInitializationTask"/>.</summary>
public readonly struct InitializationHomework : IInitializationTask
{
    /// <inheritdoc/>
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => throw Blank.Here("2.10");

    /// <inheritdoc/>
    public static Tensor He(int inputs, int outputs, Rng rng) => throw Blank.Here("2.10");
}
