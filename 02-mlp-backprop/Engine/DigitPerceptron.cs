using System.Numerics;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>The network of the lecture's first exercise: 784 pixels, 128 hidden neurons with ReLU, 10 digits.</summary>
public static class DigitPerceptron
{
    /// <summary>Creates it with fresh weights. It takes pictures as rows of numbers, N x inputs, and gives logits, N x classes.</summary>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <param name="inputs">Numbers in a picture.</param>
    /// <param name="hidden">Hidden neurons.</param>
    /// <param name="classes">Classes.</param>
    // <network>
    public static Sequential<T> Create<T>(Rng rng, int inputs = 784, int hidden = 128, int classes = 10)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(
        new Linear<T>(inputs, hidden, Activation<T>.Relu, new HeNormalInitializer(), hasBias: true, rng),
        new Linear<T>(hidden, classes, rng));
    // </network>
}
