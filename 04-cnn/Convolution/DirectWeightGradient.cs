using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// The gradient of a convolution's weight: dW[a, b, c, f] is a sum over all output pixels, so here the pixels are the k loops (rows outer, columns inner), the
/// places of the weight are the rows of a tile, and its columns are filters.
/// </summary>
/// <remarks>
/// The pictures are cut into groups by a rule that knows the sizes but not the number of threads. Every group sums into memory of its own, and the sums are added in the order of
/// the groups, so the result has the same bits on every machine of the same vector width.
/// </remarks>
internal static unsafe class DirectWeightGradient<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostGroups = 16;
    private const int GroupMemory = 1 << 21; // elements of all groups' sums together

    public static Tensor<T> Compute(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var (pictures, height, width, channels) = (x.Shape[0], x.Shape[1], x.Shape[2], x.Shape[3]);
        var filters = dY.Shape[3];
        var dW = Tensor<T>.Zeros([window.Height.Kernel, window.Width.Kernel, channels, filters]);
        if (dW.Size == 0 || dY.Size == 0)
        {
            return dW;
        }

        var sumSize = window.Places * channels * PackedWeight<T>.Blocks(filters) * Tile<T>.Columns;
        var groups = Math.Min(pictures, Math.Clamp(GroupMemory / sumSize, 2, MostGroups));
        using var sums = Scratch<T>.Rent(groups * sumSize);
        var padded = new PaddedPicture(height + 2 * window.Height.Padding, width + 2 * window.Width.Padding, channels, window.Height.Padding, window.Width.Padding);
        Workers.For(groups, 1, (from, to) =>
        {
            using var copy = Scratch<T>.Rent(padded.AddsNothingTo(height, width) ? 0 : padded.Size);
            using var wide = Scratch<T>.Rent(filters % Tile<T>.Columns == 0 ? 0 : dY.Size / pictures / filters * PackedWeight<T>.Blocks(filters) * Tile<T>.Columns);
            copy.Span.Clear();
            wide.Span.Clear();
            for (var group = from; group < to; group++)
            {
                var sum = sums.Span.Slice(group * sumSize, sumSize);
                var first = pictures * group / groups;
                for (var n = first; n < pictures * (group + 1) / groups; n++)
                {
                    AddPicture(x, dY, n, window, padded, copy.Span, wide.Span, sum, n == first);
                }
            }
        });

        Collect(sums.Span, sumSize, dW);
        return dW;
    }

    private static void AddPicture(Tensor<T> x, Tensor<T> dY, int n, Window2D window, PaddedPicture padded, Span<T> copy, Span<T> wide, Span<T> sum, bool isFirst)
    {
        var picture = x.Data.Slice(n * (x.Size / x.Shape[0]), x.Size / x.Shape[0]);
        if (copy.Length > 0)
        {
            padded.Write<T>(picture, x.Shape[1], copy);
            picture = copy;
        }

        var gradient = dY.Data.Slice(n * (dY.Size / dY.Shape[0]), dY.Size / dY.Shape[0]);
        var filters = PackedWeight<T>.Blocks(dY.Shape[3]) * Tile<T>.Columns;
        if (wide.Length > 0)
        {
            for (var pixel = 0; pixel < dY.Shape[1] * dY.Shape[2]; pixel++)
            {
                gradient.Slice(pixel * dY.Shape[3], dY.Shape[3]).CopyTo(wide.Slice(pixel * filters));
            }

            gradient = wide;
        }

        fixed (T* source = picture, g = gradient, target = sum)
        {
            AddPicture(source, g, target, window, padded, dY.Shape[1], dY.Shape[2], filters, isFirst ? SumStart.Zero : SumStart.Target);
        }
    }

    private static void AddPicture(T* x, T* dY, T* sum, Window2D window, PaddedPicture padded, int outHeight, int outWidth, int filters, SumStart start)
    {
        nint channels = padded.Channels, pictureRow = (nint)padded.Width * channels;
        // The places of a kernel row lie side by side in the picture, so they are rows of one tile; with dilation only the channels of a place do.
        var run = window.Width.Dilation == 1 ? window.Width.Kernel * padded.Channels : padded.Channels;
        var tiles = Tile<T>.Count(run);
        for (var block = 0; block < filters; block += Tile<T>.Columns)
        {
            var right = new RightOperand<T>(dY + block, filters, (nint)outWidth * filters);
            var target = sum + block;
            for (var a = 0; a < window.Height.Kernel; a++)
            {
                for (var b = 0; b < window.Width.Kernel * padded.Channels / run; b++)
                {
                    var place = x + a * window.Height.Dilation * pictureRow + (nint)b * window.Width.Dilation * channels;
                    for (var tile = 0; tile < tiles; tile++)
                    {
                        var first = run * tile / tiles;
                        var rows = run * (tile + 1) / tiles - first;
                        var left = new LeftOperand<T>(place + first, 1, window.Width.Stride * channels, window.Height.Stride * pictureRow);
                        Tile<T>.Run(rows, left, right, target, filters, outHeight, outWidth, start);
                        target += (nint)rows * filters;
                    }
                }
            }
        }
    }

    // Adds the groups' sums in their order, and drops the columns that only fill a tile up.
    private static void Collect(Span<T> sums, int sumSize, Tensor<T> dW)
    {
        var total = sums[..sumSize];
        for (var group = 1; group < sums.Length / sumSize; group++)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(total, sums.Slice(group * sumSize, sumSize), total);
        }

        var filters = dW.Shape[3];
        var wide = sumSize / (dW.Size / filters);
        for (var row = 0; row < dW.Size / filters; row++)
        {
            total.Slice(row * wide, filters).CopyTo(dW.Data.Slice(row * filters));
        }
    }
}
