using System.Numerics;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>
/// The small residual networks of the paper's experiments on CIFAR-10: one convolution, three stages of n blocks with 16, 32 and 64 filters, the mean of every channel, one
/// fully connected layer; 6n + 2 layers with weights. With n = 3 it is ResNet-20.
/// </summary>
/// <remarks>
/// K. He et al., "Deep residual learning for image recognition", 2015, section 4.2 (0.27 million parameters for ResNet-20). The paper carries x past a change of channels by
/// adding zeros (option A, 269 722 parameters for colour pictures); here a 1 x 1 convolution does (option B, 272 474).
/// </remarks>
public static class ResNet
{
    // <res-net>
    /// <summary>Builds the network with fresh weights.</summary>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <param name="picture">Height x width x channels; 32 x 32 x 3 unless given.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="blocks">n, the blocks of a stage: 1 for ResNet-8, 3 for ResNet-20.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no block.</exception>
    public static Sequential<T> Create<T>(Rng rng, Shape? picture = null, int classes = 10, int blocks = 3)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(blocks);
        picture ??= [32, 32, 3];
        var network = new Sequential<T>(
            new Convolution2D<T>(picture[2], 16, Window2D.Square(3, padding: 1), rng, initializer: new HeNormalInitializer(), hasBias: false),
            new BatchNormalization<T>(16),
            Activation<T>.Relu);
        var channels = 16;
        foreach (var filters in (ReadOnlySpan<int>)[16, 32, 64])
        {
            for (var block = 0; block < blocks; block++)
            {
                network.Add(new ResidualBlock<T>(channels, filters, stride: filters == channels ? 1 : 2, rng));
                channels = filters;
            }
        }

        network.Add(new GlobalAveragePooling2D<T>());
        network.Add(new Linear<T>(channels, classes, rng));
        return network;
    }
    // </res-net>
}
