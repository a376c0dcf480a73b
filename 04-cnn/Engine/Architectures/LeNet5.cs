using System.Numerics;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>
/// LeNet-5, the network that read the amounts on bank cheques: two convolutions with average pooling and tanh, then three fully connected
/// layers. 61 706 parameters for grey pictures and ten classes.
/// </summary>
/// <remarks>
/// Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning applied to document recognition", 1998.
/// As everywhere today, and unlike the paper, every filter of the second convolution sees all six maps (the paper connects only some),
/// pooling has no weights of its own, and softmax stands in the place of the distance to drawn digits.
/// </remarks>
public static class LeNet5
{
    private const int Side = 32; // of the pictures that the paper's network takes

    /// <summary>Builds the network for 28 x 28 grey pictures and ten classes.</summary>
    /// <param name="rng">Where the starting weights come from.</param>
    public static Sequential<T> Create<T>(Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Create<T>([28, 28, 1], 10, rng);

    // <le-net-5>
    /// <summary>Builds the network with fresh weights.</summary>
    /// <param name="picture">Height x width x channels; smaller pictures than 32 x 32 are surrounded with zeros, as in the paper.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ShapeException">The picture is too small.</exception>
    public static Sequential<T> Create<T>(Shape picture, int classes, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tanh = Activation<T>.Tanh;
        return new Sequential<T>(picture, rng)
            .Convolution2D(6, Window2D.Square(5, padding: Padding(picture)), tanh).AveragePooling2D(2)
            .Convolution2D(16, 5, tanh).AveragePooling2D(2)
            .Flatten()
            .Linear(120, tanh)
            .Linear(84, tanh)
            .Linear(classes);
    }
    // </le-net-5>

    private static int Padding(Shape picture) => Math.Max(0, (Side - Math.Min(picture[0], picture[1])) / 2);
}
