using System.Numerics;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Cnn;

/// <summary>
/// The network of the lecture: two convolutions, each with a ReLU and a max pooling behind it, then two fully connected layers with dropout between them.
/// For 28 x 28 grey pictures and ten classes it has 121 930 parameters; its output are logits, softmax belongs to the loss.
/// </summary>
/// <remarks>Lecture "Neural networks and computer vision", the architecture of the network.</remarks>
public static class LectureNetwork
{
    /// <summary>Builds the network with fresh weights.</summary>
    /// <param name="rng">Where the starting weights and the dropout come from.</param>
    /// <param name="picture">Height x width x channels of a picture; 28 x 28 x 1 in the lecture.</param>
    /// <param name="classes">The number of classes; 10 in the lecture.</param>
    /// <exception cref="ShapeException">The picture is too small for two convolutions and two poolings.</exception>
    public static Sequential<T> Create<T>(Rng rng, Shape? picture = null, int classes = 10)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // <network>
        picture ??= [28, 28, 1];
        var kernel = Window2D.Square(3);
        var relu = Activation<T>.Relu;
        var features = new Sequential<T>(
            new Convolution2D<T>(picture[2], 32, kernel, rng, relu),
            new MaxPooling2D<T>(2),
            new Convolution2D<T>(32, 64, kernel, rng, relu),
            new MaxPooling2D<T>(2),
            new Flatten<T>());
        var featureCount = features.OutputShape([1, .. picture])[1];
        return new Sequential<T>([
            .. features.Children.Select(child => child.Module),
            new Linear<T>(featureCount, 64, rng, relu),
            new Dropout<T>(0.5, rng),
            new Linear<T>(64, classes, rng)]);
        // </network>
    }
}
