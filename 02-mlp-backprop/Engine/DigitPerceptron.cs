using System.Numerics;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>The network of the lecture's first exercise: 784 pixels, 128 hidden neurons with ReLU, 10 digits.</summary>
public static class DigitPerceptron
{
    /// <summary>Creates it with fresh weights. It takes pictures as rows of numbers, N x inputs, and gives logits, N x classes.</summary>
    /// <param name="inputs">Numbers in a picture.</param>
    /// <param name="hidden">Hidden neurons.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    // <network>
    public static Sequential<T> Create<T>(int inputs, int hidden, int classes, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new Sequential<T>([inputs], rng).Linear(hidden, Activation<T>.Relu, new HeNormalInitializer()).Linear(classes);
    // </network>

    /// <summary>Creates it as the lecture has it, 784-128-10.</summary>
    /// <param name="rng">Where the starting weights come from.</param>
    public static Sequential<T> Create<T>(Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Create<T>(784, 128, 10, rng);
}
