using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Optimization.NormalizationLayers;

/// <summary>Adds what one strip contributes to sums.</summary>
/// <param name="from">Where the strip begins.</param>
/// <param name="work">Working memory, as long as the strip.</param>
/// <param name="sums">One sum after another, each in the length of a whole strip.</param>
internal delegate void StripSum<T>(int from, Span<T> work, Span<T> sums);

/// <summary>
/// A tensor whose last axis are channels, walked in strips of whole rows that stay in the first-level cache. What belongs to a channel
/// is repeated until it is as long as a strip, so that every operation on a strip is one vectorized call, however few channels there are.
/// </summary>
/// <param name="size">Elements of the tensor.</param>
/// <param name="channels">The size of its last axis.</param>
internal readonly struct ChannelStrips<T>(int size, int channels)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Elements = 512; // of a strip, at most, but for a longer row
    private const int StripsOfBlock = 8;
    private const int WorthSharing = 1 << 13; // elements below which handing half of the work to another thread costs more than it saves

    /// <summary>Rows of a strip: a power of two, so that a strip can be folded down to one row.</summary>
    public int Rows { get; } = 1 << BitOperations.Log2((uint)Math.Max(1, Elements / channels));

    /// <summary>Elements of a strip; the last one may be shorter.</summary>
    private int Length => Rows * channels;

    /// <summary>One number a channel, repeated over a strip.</summary>
    public Tensor<T> Repeat(Tensor<T> ofChannels)
    {
        var strip = Tensor<T>.Uninitialized([Length]);
        for (var at = 0; at < strip.Size; at += channels)
        {
            ofChannels.Data.CopyTo(strip.Data[at..]);
        }

        return strip;
    }

    /// <summary>Calls <paramref name="body"/>(from, count) for every strip, on all threads.</summary>
    public void ForEach(Action<int, int> body)
    {
        var (all, length) = (size, Length);
        Workers.For((size + length - 1) / length, Math.Max(1, WorthSharing / length), (first, end) =>
        {
            for (var strip = first; strip < end; strip++)
            {
                body(strip * length, Math.Min(length, all - strip * length));
            }
        });
    }

    /// <summary>
    /// Some sums over all rows: strips are added up within a block, a block's sum is halved until one row is left, and the blocks are added
    /// in their order. Neither depends on the number of threads.
    /// </summary>
    /// <param name="count">How many sums.</param>
    /// <param name="add">Adds a strip's part.</param>
    /// <returns>The sums one after another, each with one number a channel.</returns>
    public double[] Sums(int count, StripSum<T> add)
    {
        var (all, length, width) = (size, Length, channels);
        var blockLength = StripsOfBlock * length;
        var blocks = (size + blockLength - 1) / blockLength;
        var ofBlocks = Tensor<T>.Uninitialized([blocks, count * channels]);
        Workers.For(blocks, Math.Max(1, WorthSharing / blockLength), (first, end) =>
        {
            using var memory = Scratch<T>.Rent((count + 1) * length);
            var work = memory.Span[..length];
            var sums = memory.Span[length..];
            for (var block = first; block < end; block++)
            {
                sums.Clear();
                for (var from = block * blockLength; from < Math.Min(all, (block + 1) * blockLength); from += length)
                {
                    add(from, work[..Math.Min(length, all - from)], sums);
                }

                for (var sum = 0; sum < count; sum++)
                {
                    Fold(sums.Slice(sum * length, length), width).CopyTo(ofBlocks.Data[((block * count + sum) * width)..]);
                }
            }
        });

        var total = new double[count * channels];
        for (var i = 0; i < ofBlocks.Size; i++)
        {
            total[i % total.Length] += double.CreateTruncating(ofBlocks.Data[i]);
        }

        return total;
    }

    private static Span<T> Fold(Span<T> strip, int width)
    {
        while (strip.Length > width)
        {
            var half = strip.Length / 2;
            TensorPrimitives.Add(strip[..half], strip[half..], strip[..half]);
            strip = strip[..half];
        }

        return strip;
    }
}
