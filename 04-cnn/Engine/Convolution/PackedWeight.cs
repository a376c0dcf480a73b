using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// A weight as the kernel reads it: blocks of as many output channels as a tile has columns, each kernelHeight x kernelWidth x inChannels x columns; the last one is as wide as a narrow
/// tile if that is enough, and filled up with zeros. Copying it takes a moment, as a weight is small beside the pictures.
/// </summary>
internal static class PackedWeight<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The width of the block that begins with <paramref name="left"/> output channels left.</summary>
    public static int BlockWidth(int left) => left > Tile<T>.NarrowColumns ? Tile<T>.Columns : Tile<T>.NarrowColumns;

    /// <summary>The width of all blocks together.</summary>
    public static int Width(int outChannels)
    {
        var whole = outChannels / Tile<T>.Columns * Tile<T>.Columns;
        return whole == outChannels ? whole : whole + BlockWidth(outChannels - whole);
    }

    /// <summary>Elements of the packed weight.</summary>
    public static int Size(Shape weight, int inChannels, int outChannels) => weight[0] * weight[1] * inChannels * Width(outChannels);

    /// <summary>For the convolution itself.</summary>
    public static void Pack(Tensor<T> weight, Span<T> packed)
    {
        var filters = weight.Shape[3];
        var rows = weight.Shape[..3].ElementCount;
        var source = weight.Data;
        for (var first = 0; first < filters; first += Tile<T>.Columns)
        {
            var width = BlockWidth(filters - first);
            var columns = Math.Min(width, filters - first);
            for (var row = 0; row < rows; row++, packed = packed[width..])
            {
                source.Slice(row * filters + first, columns).CopyTo(packed);
                packed[columns..width].Clear();
            }
        }
    }

    /// <summary>
    /// For the input gradient, which is the convolution of dY with the weight turned by half a turn and with its channels exchanged:
    /// packed[a, b, f, c] = w[kernelHeight - 1 - a, kernelWidth - 1 - b, c, f].
    /// </summary>
    public static void PackTurned(Tensor<T> weight, Span<T> packed)
    {
        var (kernelHeight, kernelWidth, channels, filters) = (weight.Shape[0], weight.Shape[1], weight.Shape[2], weight.Shape[3]);
        var source = weight.Data;
        for (var first = 0; first < channels; first += Tile<T>.Columns)
        {
            var width = BlockWidth(channels - first);
            var columns = Math.Min(width, channels - first);
            for (var place = kernelHeight * kernelWidth - 1; place >= 0; place--)
            {
                var taps = source.Slice((place * channels + first) * filters, columns * filters); // columns x filters
                for (var f = 0; f < filters; f++, packed = packed[width..])
                {
                    for (var c = 0; c < columns; c++)
                    {
                        packed[c] = taps[c * filters + f];
                    }

                    packed[columns..width].Clear();
                }
            }
        }
    }
}
