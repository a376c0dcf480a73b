using System.Numerics;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Tensors;

namespace Course.Cnn;

/// <summary>
/// The network of the lecture: two convolutions, each with a ReLU and a max pooling behind it, then two fully connected layers with dropout
/// between them. For 28 x 28 grey pictures and ten classes it has 121 930 parameters; its output are logits, softmax belongs to the loss.
/// </summary>
/// <remarks>Lecture "Neural networks and computer vision", the architecture of the network.</remarks>
public static class LectureNetwork
{
    /// <summary>Builds the network as the lecture has it, for 28 x 28 grey pictures and ten classes.</summary>
    /// <param name="rng">Where the starting weights and the dropout come from.</param>
    public static Sequential<T> Create<T>(Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Create<T>([28, 28, 1], 10, rng);

    /// <summary>Builds the network for pictures of another size.</summary>
    /// <param name="picture">Height x width x channels of a picture.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="rng">Where the starting weights and the dropout come from.</param>
    /// <exception cref="ShapeException">The picture is too small for two convolutions and two poolings.</exception>
    public static Sequential<T> Create<T>(Shape picture, int classes, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // <network>
        var relu = Activation<T>.Relu;
        return new Sequential<T>(picture, rng)
            .Convolution2D(32, 3, relu).MaxPooling2D(2)
            .Convolution2D(64, 3, relu).MaxPooling2D(2)
            .Flatten()
            .Linear(64, relu)
            .Dropout(0.5)
            .Linear(classes);
        // </network>
    }
}
