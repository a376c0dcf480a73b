using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.1, forward propagation. The statement is the comment of <see cref="IForwardTask"/>.</summary>
public readonly struct ForwardHomework : IForwardTask
{
    /// <inheritdoc/>
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => throw Blank.Here("2.1");

    /// <inheritdoc/>
    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) => throw Blank.Here("2.1");
}
