using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// A weight as the kernel reads it: blocks of as many output channels as a tile has columns, each
/// kernelHeight x kernelWidth x inChannels x columns; the last one is as wide as a narrow tile if that is enough, and filled up with zeros.
/// Copying it takes a moment, as a weight is small beside the pictures.
/// </summary>
internal static unsafe class PackedWeight<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The width of all blocks together.</summary>
    public static int Width(int outChannels)
    {
        var whole = outChannels / Tile<T>.Columns * Tile<T>.Columns;
        return whole == outChannels ? whole : whole + Tile<T>.Width(outChannels - whole);
    }

    /// <summary>Elements of the packed weight.</summary>
    public static int Size(Shape weight) => weight[..3].ElementCount * Width(weight[3]);

    /// <summary>Lays a weight out, kernelHeight x kernelWidth x inChannels x outChannels.</summary>
    public static void Pack(Tensor<T> weight, Span<T> packed)
    {
        var filters = weight.Shape[3];
        var rows = weight.Shape[..3].ElementCount;
        var source = weight.Data;
        for (var first = 0; first < filters; first += Tile<T>.Columns)
        {
            var width = Tile<T>.Width(filters - first);
            var columns = Math.Min(width, filters - first);
            for (var row = 0; row < rows; row++, packed = packed[width..])
            {
                source.Slice(row * filters + first, columns).CopyTo(packed);
                packed[columns..width].Clear();
            }
        }
    }

    /// <summary>
    /// The weight of the convolution that makes dX of dY: turned by half a turn and with its channels exchanged, turned[a, b, f,
    /// c] = w[kernelHeight - 1 - a, kernelWidth - 1 - b, c, f].
    /// </summary>
    public static Tensor<T> Turned(Tensor<T> weight)
    {
        var exchanged = weight.Transpose(0, 1, 3, 2);
        var turned = Tensor<T>.Uninitialized(exchanged.Shape);
        var place = weight.Shape[2] * weight.Shape[3];
        for (var at = 0; at < weight.Size; at += place)
        {
            exchanged.Data.Slice(at, place).CopyTo(turned.Data[(weight.Size - place - at)..]);
        }

        return turned;
    }
}
