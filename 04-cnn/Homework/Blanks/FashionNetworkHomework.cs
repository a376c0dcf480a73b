using Course.Cnn.Tasks;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Homework;

/// <summary>Task 4.12, a network for Fashion-MNIST. The statement is the comment of <see cref="IFashionNetworkTask"/>.</summary>
public readonly struct FashionNetworkHomework : IFashionNetworkTask
{
    /// <inheritdoc/>
    public static Sequential<float> Create(Rng rng) => throw Blank.Here("4.12");
}
