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
    public static int Size(Shape weight) => 16 * weight[2] * Blocks(weight[3]) * Tile<T>.Columns;

    /// <summary>U = G g G^T for every channel and filter; the threads share the blocks.</summary>
    public static void Transform(Tensor<T> weight, Scratch<T> u) => Workers.For(Blocks(weight.Shape[3]), 1, (from, to) =>
    {
        var (channels, filters, width) = (weight.Shape[2], weight.Shape[3], Tile<T>.Columns);
        fixed (T* w = weight.Data, all = u.Span)
        {
            for (var block = from; block < to; block++)
            {
                var columns = Math.Min(width, filters - block * width);
                var packed = all + (nint)block * 16 * channels * width;
                new Span<T>(packed, columns < width ? 16 * channels * width : 0).Clear();
                for (var c = 0; c < channels; c++)
                {
                    Channels<T>.ForEach(columns, new WeightTransform<T>(
                        w + (nint)c * filters + block * width, (nint)channels * filters, packed + (nint)c * width, (nint)channels * width));
                }
            }
        }
    });
}
