using System.Numerics;
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
    /// <summary>Elements of the transformed weight.</summary>
    public static int Size(int inChannels, int outChannels) => 16 * inChannels * PackedWeight<T>.Blocks(outChannels) * Tile<T>.Columns;

    /// <summary>For the convolution itself.</summary>
    public static void Transform(Tensor<T> weight, Scratch<T> u) => Transform(weight.Data, weight.Shape[2], weight.Shape[3], u);

    /// <summary>For the input gradient: the weight turned by half a turn, with its channels exchanged.</summary>
    public static void TransformTurned(Tensor<T> weight, Scratch<T> u)
    {
        var (channels, filters) = (weight.Shape[2], weight.Shape[3]);
        using var turned = Scratch<T>.Rent(weight.Size); // 3 x 3 x filters x channels
        for (var place = 0; place < 9; place++)
        {
            var source = weight.Data.Slice((8 - place) * channels * filters, channels * filters);
            var target = turned.Span.Slice(place * channels * filters, channels * filters);
            for (var f = 0; f < filters; f++)
            {
                for (var c = 0; c < channels; c++)
                {
                    target[f * channels + c] = source[c * filters + f];
                }
            }
        }

        Transform(turned.Span, filters, channels, u);
    }

    private static void Transform(ReadOnlySpan<T> weight, int inChannels, int outChannels, Scratch<T> u)
    {
        var width = Tile<T>.Columns;
        if (outChannels % width != 0)
        {
            u.Span.Clear();
        }

        fixed (T* first = weight, target = u.Span)
        {
            for (var block = 0; block * width < outChannels; block++)
            {
                for (var c = 0; c < inChannels; c++)
                {
                    Channels<T>.ForEach(Math.Min(width, outChannels - block * width), new WeightTransform<T>(
                        first + (nint)c * outChannels + block * width, (nint)inChannels * outChannels,
                        target + ((nint)block * 16 * inChannels + c) * width, (nint)inChannels * width));
                }
            }
        }
    }
}
