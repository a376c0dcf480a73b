using System.Numerics;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>
/// The small residual networks of the paper's experiments on CIFAR-10: one convolution, three stages of n blocks with
/// 16, 32 and 64 filters, the mean of every channel, one fully connected layer; 6n + 2 layers with weights. With n = 3 it is ResNet-20.
/// </summary>
/// <remarks>
/// K. He et al., "Deep residual learning for image recognition", 2015, section 4.2 (0.27 million parameters for ResNet-20).
/// The paper carries x past a change of channels by adding zeros (option A, 269 722 parameters for colour pictures);
/// here a 1 x 1 convolution does (option B, 272 474).
/// </remarks>
public static class ResNet
{
    /// <summary>Builds ResNet-20 for 32 x 32 colour pictures and ten classes, as in the paper.</summary>
    /// <param name="rng">Where the starting weights come from.</param>
    public static Sequential<T> Create<T>(Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Create<T>([32, 32, 3], 10, blocks: 3, rng);

    // <res-net>
    /// <summary>Builds the network with fresh weights.</summary>
    /// <param name="picture">Height x width x channels.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="blocks">n, the blocks of a stage: 1 for ResNet-8, 3 for ResNet-20.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no block.</exception>
    public static Sequential<T> Create<T>(Shape picture, int classes, int blocks, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(blocks);
        var network = new Sequential<T>(picture, rng)
            .Convolution2D(16, Window2D.Square(3, padding: 1), initializer: new HeNormalInitializer(), hasBias: false)
            .BatchNormalization()
            .Activation(Activation<T>.Relu);
        foreach (var filters in (ReadOnlySpan<int>)[16, 32, 64])
        {
            for (var block = 0; block < blocks; block++)
            {
                network.ResidualBlock(filters, stride: block == 0 && filters > 16 ? 2 : 1);
            }
        }

        return network.GlobalAveragePooling2D().Linear(classes);
    }
    // </res-net>
}
