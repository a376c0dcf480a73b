using System.Numerics;
using Course.Cnn.Kernels;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// A weight of 3 x 3 places as the 16 matrix products read it: blocks as in <see cref="PackedWeight{T}"/>, each 16 x inChannels x columns,
/// the last one filled up with zeros.
/// </summary>
internal static unsafe class WinogradWeight<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Elements of the transformed weight.</summary>
    public static int Size(Shape weight) => 16 * weight[2] * PackedWeight<T>.Width(weight[3]);

    /// <summary>U = G g G^T for every channel and filter; the threads share the blocks.</summary>
    public static void Transform(Tensor<T> weight, Scratch<T> u) =>
        Workers.For((weight.Shape[3] + Tile<T>.Columns - 1) / Tile<T>.Columns, 1, (from, to) =>
        {
            var (channels, filters) = (weight.Shape[2], weight.Shape[3]);
            fixed (T* w = weight.Data, all = u.Span)
            {
                for (var first = from * Tile<T>.Columns; first < Math.Min(filters, to * Tile<T>.Columns); first += Tile<T>.Columns)
                {
                    var width = Tile<T>.Width(filters - first);
                    var columns = Math.Min(width, filters - first);
                    var block = all + (nint)first * 16 * channels;
                    new Span<T>(block, columns < width ? 16 * channels * width : 0).Clear();
                    for (var c = 0; c < channels; c++)
                    {
                        Channels<T>.ForEach(columns, new WeightTransform<T>(
                            w + (nint)c * filters + first, (nint)channels * filters, block + (nint)c * width, (nint)channels * width));
                    }
                }
            }
        });
}
