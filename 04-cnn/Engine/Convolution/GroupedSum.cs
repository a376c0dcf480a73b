using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Cnn.Convolution;

/// <summary>Adds what one picture contributes.</summary>
/// <param name="at">Which picture.</param>
/// <param name="x">Its pixels in their padding.</param>
/// <param name="scratch">The thread's working memory; its beginning is all zero before the thread's first picture.</param>
/// <param name="sum">The sum of the group; its content is arbitrary before the first picture.</param>
internal unsafe delegate void PicturePart<T>(PictureOfGroup at, T* x, T* scratch, T* sum)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>A picture of a group.</summary>
/// <param name="N">Its number in the batch.</param>
/// <param name="First">The group's first picture.</param>
/// <param name="End">The one behind the group's last.</param>
internal readonly record struct PictureOfGroup(int N, int First, int End)
{
    public bool IsFirst => N == First;

    public bool IsLast => N == End - 1;
}

/// <summary>
/// A sum over all pictures of a batch that has the same bits for every number of threads. The pictures are cut into groups by a rule that
/// knows their sizes but not the threads; every group sums into memory of its own, and the sums are added in the order of the groups.
/// A large group sums part by part and adds up the parts, for a running float would lose digits over thousands of pictures.
/// </summary>
internal readonly unsafe struct GroupedSum<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostGroups = 16;
    private const int MostPictures = 32; // of a part of a group
    private const int Memory = 1 << 21; // elements of all groups' sums together
    private const int WorthSharing = 1 << 12; // elements of the total below which another thread costs more than it saves

    private readonly Scratch<T> sums;
    private readonly int size;
    private readonly int groups;

    /// <summary>Sums over the pictures; the threads share the groups.</summary>
    /// <param name="x">The pictures, N x H x W x C.</param>
    /// <param name="padded">How they are padded.</param>
    /// <param name="zeroed">Elements at the beginning of a thread's working memory that are zero at first.</param>
    /// <param name="scratch">Elements of working memory of a thread, those included.</param>
    /// <param name="size">Elements of the sum.</param>
    /// <param name="add">Adds what one picture contributes.</param>
    public GroupedSum(Tensor<T> x, PaddedPicture padded, int zeroed, int scratch, int size, PicturePart<T> add)
    {
        this.size = size;
        groups = Math.Min(x.Shape[0], Math.Clamp(Memory / Math.Max(1, size), 2, MostGroups));
        sums = Scratch<T>.Rent(groups * size);
        var all = this;
        Workers.For(groups, 1, (from, to) =>
        {
            using var copy = Scratch<T>.Rent(padded.CopySize);
            using var memory = Scratch<T>.Rent(scratch);
            using var nextPart = Scratch<T>.Rent(x.Shape[0] > all.groups * MostPictures ? all.size : 0);
            copy.Span.Clear();
            memory.Span[..zeroed].Clear();
            for (var group = from; group < to; group++)
            {
                var (start, stop) = (x.Shape[0] * group / all.groups, x.Shape[0] * (group + 1) / all.groups);
                for (var first = start; first < stop; first += MostPictures)
                {
                    var end = Math.Min(stop, first + MostPictures);
                    var part = first == start ? all.Of(group) : nextPart.Span;
                    for (var n = first; n < end; n++)
                    {
                        fixed (T* xn = padded.Prepare(Pictures.Of(x, n), copy.Span), working = memory.Span, sum = part)
                        {
                            add(new PictureOfGroup(n, first, end), xn, working, sum);
                        }
                    }

                    if (first > start)
                    {
                        TensorPrimitives.Add(all.Of(group), part, all.Of(group));
                    }
                }
            }
        });
    }

    /// <summary>The sum over all groups, in the memory of the first one; the threads share its elements.</summary>
    public Span<T> Total()
    {
        Workers.For(size, WorthSharing, this, static (sums, from, to) =>
        {
            var total = sums.Of(0)[from..to];
            for (var group = 1; group < sums.groups; group++)
            {
                TensorPrimitives.Add(total, sums.Of(group)[from..to], total);
            }
        });
        return Of(0);
    }

    /// <summary>
    /// The total as a tensor: its rows of <paramref name="wide"/> numbers may be longer than the tensor's last axis,
    /// which drops what only filled a tile up.
    /// </summary>
    public void CopyTotal(int wide, Tensor<T> target)
    {
        var total = Total();
        var narrow = target.Shape[^1];
        for (var row = 0; row < target.Size / narrow; row++)
        {
            total.Slice(row * wide, narrow).CopyTo(target.Data.Slice(row * narrow));
        }
    }

    public void Dispose() => sums.Dispose();

    private Span<T> Of(int group) => sums.Span.Slice(group * size, size);
}
