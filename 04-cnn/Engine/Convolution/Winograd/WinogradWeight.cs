using System.Numerics;
using Course.Cnn.Kernels;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// A weight of 3 x 3 places as the 16 matrix products read it: blocks of as many output channels as a tile has columns, each 16 x inChannels x columns, the last one filled up with
/// zeros.
/// </summary>
internal static unsafe class WinogradWeight<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Blocks of output channels.</summary>
    public static int Blocks(int outChannels) => (outChannels + Tile<T>.Columns - 1) / Tile<T>.Columns;

    /// <summary>Elements of the transformed weight.</summary>
    public static int Size(int inChannels, int outChannels) => 16 * inChannels * Blocks(outChannels) * Tile<T>.Columns;

    /// <summary>For the convolution itself.</summary>
    public static void Transform(Tensor<T> weight, Scratch<T> u) => ForEachBlock(weight.Shape[2], weight.Shape[3], u, (first, columns, target) =>
    {
        var (channels, filters) = (weight.Shape[2], weight.Shape[3]);
        fixed (T* w = weight.Data, packed = target)
        {
            for (var c = 0; c < channels; c++)
            {
                Channels<T>.ForEach(columns, new WeightTransform<T>(
                    w + (nint)c * filters + first, (nint)channels * filters, packed + (nint)c * Tile<T>.Columns, (nint)channels * Tile<T>.Columns));
            }
        }
    });

    /// <summary>For the input gradient: the weight turned by half a turn, with its channels exchanged.</summary>
    public static void TransformTurned(Tensor<T> weight, Scratch<T> u) => ForEachBlock(weight.Shape[3], weight.Shape[2], u, (first, columns, target) =>
    {
        var (channels, filters) = (weight.Shape[2], weight.Shape[3]);
        var turned = stackalloc T[9 * Tile<T>.Columns]; // of one filter
        fixed (T* w = weight.Data, packed = target)
        {
            for (var f = 0; f < filters; f++)
            {
                for (var place = 0; place < 9; place++)
                {
                    var source = w + ((nint)(8 - place) * channels + first) * filters + f;
                    for (var c = 0; c < columns; c++)
                    {
                        turned[place * Tile<T>.Columns + c] = source[(nint)c * filters];
                    }
                }

                Channels<T>.ForEach(columns, new WeightTransform<T>(turned, Tile<T>.Columns, packed + (nint)f * Tile<T>.Columns, (nint)filters * Tile<T>.Columns));
            }
        }
    });

    private delegate void Block(int first, int columns, Span<T> target);

    private static void ForEachBlock(int inChannels, int outChannels, Scratch<T> u, Block transform) => Workers.For(Blocks(outChannels), 1, (from, to) =>
    {
        var (width, size) = (Tile<T>.Columns, 16 * inChannels * Tile<T>.Columns);
        for (var block = from; block < to; block++)
        {
            var target = u.Span.Slice(block * size, size);
            var columns = Math.Min(width, outChannels - block * width);
            if (columns < width)
            {
                target.Clear();
            }

            transform(block * width, columns, target);
        }
    });
}
