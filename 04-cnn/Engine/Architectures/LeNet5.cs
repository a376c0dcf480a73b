using System.Numerics;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>
/// LeNet-5, the network that read the amounts on bank cheques: two convolutions with average pooling and tanh, then three fully connected layers. 61 706 parameters for grey
/// pictures and ten classes.
/// </summary>
/// <remarks>
/// Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning applied to document recognition", 1998. As everywhere today, and unlike the paper, every filter of the
/// second convolution sees all six maps (the paper connects only some), pooling has no weights of its own, and softmax stands in the place of the distance to drawn digits.
/// </remarks>
public static class LeNet5
{
    private const int Side = 32; // of the pictures that the paper's network takes

    // <le-net-5>
    /// <summary>Builds the network with fresh weights.</summary>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <param name="picture">Height x width x channels; smaller pictures than 32 x 32 are surrounded with zeros, as in the paper. 28 x 28 x 1 unless given.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ShapeException">The picture is too small.</exception>
    public static Sequential<T> Create<T>(Rng rng, Shape? picture = null, int classes = 10)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        picture ??= [28, 28, 1];
        var tanh = Activation<T>.Tanh;
        var features = new Sequential<T>(
            new Convolution2D<T>(picture[2], 6, Window2D.Square(5, padding: Padding(picture)), rng, tanh),
            new AveragePooling2D<T>(2),
            new Convolution2D<T>(6, 16, Window2D.Square(5), rng, tanh),
            new AveragePooling2D<T>(2),
            new Flatten<T>());
        return new Sequential<T>([
            .. features.Children.Select(child => child.Module),
            new Linear<T>(features.OutputShape([1, .. picture])[1], 120, rng, tanh),
            new Linear<T>(120, 84, rng, tanh),
            new Linear<T>(84, classes, rng)]);
    }
    // </le-net-5>

    private static int Padding(Shape picture) => Math.Max(0, (Side - Math.Min(picture[0], picture[1])) / 2);
}
