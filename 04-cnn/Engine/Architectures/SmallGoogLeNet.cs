using System.Numerics;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>
/// GoogLeNet in small, for pictures of 28 x 28 or 32 x 32: a convolution, three Inception blocks with poolings between them, the mean of
/// every channel, one fully connected layer behind dropout. The paper's has nine blocks and two more outputs on its way, which train its
/// first half; so short a network needs none.
/// </summary>
/// <remarks>C. Szegedy et al., "Going deeper with convolutions", 2014; its dropout is 0.4, too.</remarks>
public static class SmallGoogLeNet
{
    // <small-goog-le-net>
    /// <summary>Builds the network with fresh weights.</summary>
    /// <param name="picture">Height x width x channels.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="rng">Where the starting weights and the dropout come from.</param>
    /// <exception cref="ShapeException">The picture is too small for two poolings.</exception>
    public static Sequential<T> Create<T>(Shape picture, int classes, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new Sequential<T>(picture, rng)
            .Convolution2D(32, Window2D.Square(3, padding: 1), Activation<T>.Relu).MaxPooling2D(2)
            .Inception(new InceptionFilters(16, 16, 32, 4, 8, 8))    // 64 channels
            .Inception(new InceptionFilters(24, 24, 48, 8, 16, 8))   // 96
            .MaxPooling2D(2)
            .Inception(new InceptionFilters(32, 32, 64, 8, 16, 16))  // 128
            .GlobalAveragePooling2D()
            .Dropout(0.4)
            .Linear(classes);
    // </small-goog-le-net>
}
