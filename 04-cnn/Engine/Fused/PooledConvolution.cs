using Course.Cnn.Convolution;
using Course.Tensors;

namespace Course.Cnn.Fused;

/// <summary>
/// The sizes of a convolution with a max pooling behind it. Of the convolution's output, the map, only what a pooling window covers is ever
/// needed: in the lecture's second layer 10 x 10 of 11 x 11.
/// </summary>
/// <param name="Picture">The convolution's input, N x H x W x C.</param>
/// <param name="Window">The convolution's window, of stride 1.</param>
/// <param name="Pooling">The pooling's window, which does not overlap itself and has no padding.</param>
/// <param name="Output">The pooling's output, N x H' x W' x F.</param>
internal readonly record struct PooledConvolution(Shape Picture, Window2D Window, Window2D Pooling, Shape Output)
{
    /// <summary>Checks the sizes and computes those of the output.</summary>
    /// <exception cref="ShapeException">A window does not fit.</exception>
    public static PooledConvolution Of(Shape picture, Shape weight, Window2D window, Window2D pooling) =>
        new(picture, window, pooling, ShapeRules.Pooling(ShapeRules.Convolution(picture, weight, window), pooling));

    /// <summary>Channels of the picture.</summary>
    public int Channels => Picture[3];

    /// <summary>Filters of the convolution, channels of the output.</summary>
    public int Filters => Output[3];

    /// <summary>The part of the map that pooling windows cover, N x H x W x F.</summary>
    public Shape Map => [Picture[0], Covered(Pooling.Height, Output[1]), Covered(Pooling.Width, Output[2]), Filters];

    /// <summary>The picture with its padding.</summary>
    public PaddedPicture Padded => PaddedPicture.Around(Picture, Window);

    private static int Covered(WindowAxis axis, int outputs) => outputs == 0 ? 0 : (outputs - 1) * axis.Stride + axis.Kernel;
}
