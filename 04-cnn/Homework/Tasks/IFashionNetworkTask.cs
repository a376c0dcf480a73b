using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.12. The homework of the lecture: play with the layers until a network reads clothes.
/// Build one of your own from the engine's layers, for grey pictures of 28 x 28 and ten classes, with a convolution and at most
/// 500 000 parameters.
/// The lecture's own network reaches 0.888; aim at a test accuracy of 0.91.
/// <code>
/// pictures [N, 28, 28, 1]  ->  your layers  ->  logits [N, 10]
/// </code>
/// </summary>
/// <example>
/// The lecture's network is new Sequential&lt;float&gt;([28, 28, 1], rng).Convolution2D(32, 3,
/// Activation&lt;float&gt;.Relu).MaxPooling2D(2) ..., with 121 930 parameters. The last layer gives logits, numbers of any size,
/// positive and negative: it has no activation, and softmax belongs to the loss. The checks train your network for a moment
/// on generated digits; the real test is yours:
/// dotnet run -c Release --project 04-cnn -- demo fashion --mine trains it on Fashion-MNIST, if that is on your machine.
/// </example>
[Task("4.12", "A network for Fashion-MNIST")]
[UsesTheEngine]
public interface IFashionNetworkTask
{
    /// <summary>Builds the network with fresh weights of its own.</summary>
    /// <param name="rng">Where starting weights and dropout come from; give it to every layer that asks for one.</param>
    /// <returns>The network.</returns>
    static abstract Sequential<float> Create(Rng rng);
}
