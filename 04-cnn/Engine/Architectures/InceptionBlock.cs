using System.Numerics;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>How many filters each way through an Inception block has; the names are the columns of the paper's table 1.</summary>
/// <param name="One">1 x 1.</param>
/// <param name="ThreeReduce">1 x 1 in front of 3 x 3.</param>
/// <param name="Three">3 x 3.</param>
/// <param name="FiveReduce">1 x 1 in front of 5 x 5.</param>
/// <param name="Five">5 x 5.</param>
/// <param name="PoolProjection">1 x 1 behind the max pooling.</param>
public sealed record InceptionFilters(int One, int ThreeReduce, int Three, int FiveReduce, int Five, int PoolProjection)
{
    /// <summary>Block 3a of GoogLeNet: 192 channels in, 256 out.</summary>
    public static InceptionFilters Block3A { get; } = new(64, 96, 128, 16, 32, 32);
}

/// <summary>
/// A block of GoogLeNet: nobody has to choose the size of the kernel, because 1 x 1, 3 x 3, 5 x 5 and a pooling look at the same pictures
/// side by side. The 1 x 1 convolutions in front make the wide kernels affordable: they see 96 and 16 channels instead of 192.
/// </summary>
/// <remarks>C. Szegedy et al., "Going deeper with convolutions", 2014, figure 2b and table 1.</remarks>
public static class InceptionBlock
{
    // <inception-block>
    /// <summary>Builds the block with fresh weights; the size of the pictures stays as it is.</summary>
    /// <param name="inChannels">Channels of the pictures.</param>
    /// <param name="filters">How many filters each way has.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    public static Branches<T> Create<T>(int inChannels, InceptionFilters filters, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Convolution2D<T> Convolution(int from, int to, int size) =>
            new(from, to, Window2D.Square(size, padding: size / 2), Activation<T>.Relu, rng);

        return new Branches<T>(
            Convolution(inChannels, filters.One, 1),
            new Sequential<T>(Convolution(inChannels, filters.ThreeReduce, 1), Convolution(filters.ThreeReduce, filters.Three, 3)),
            new Sequential<T>(Convolution(inChannels, filters.FiveReduce, 1), Convolution(filters.FiveReduce, filters.Five, 5)),
            new Sequential<T>(new MaxPooling2D<T>(Window2D.Square(3, padding: 1)), Convolution(inChannels, filters.PoolProjection, 1)));
    }
    // </inception-block>
}
