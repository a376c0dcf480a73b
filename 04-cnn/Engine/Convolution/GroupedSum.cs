using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Cnn.Convolution;

/// <summary>
/// A sum over all pictures of a batch that has the same bits for every number of threads. The pictures are cut into groups by a rule that knows their sizes but not the
/// threads; every group sums into memory of its own, and the sums are added in the order of the groups.
/// </summary>
internal readonly struct GroupedSum<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostGroups = 16;
    private const int Memory = 1 << 21; // elements of all groups' sums together
    private const int WorthSharing = 1 << 12; // elements of the total below which another thread costs more than it saves

    private readonly Scratch<T> sums;
    private readonly int pictures;
    private readonly int size;

    /// <summary>Prepares the groups.</summary>
    /// <param name="pictures">Pictures of the batch.</param>
    /// <param name="size">Elements of the sum.</param>
    public GroupedSum(int pictures, int size)
    {
        (this.pictures, this.size) = (pictures, size);
        Groups = Math.Min(pictures, Math.Clamp(Memory / Math.Max(1, size), 2, MostGroups));
        sums = Scratch<T>.Rent(Groups * size);
    }

    /// <summary>The number of groups.</summary>
    public int Groups { get; }

    /// <summary>The memory of one group; its content is arbitrary at first.</summary>
    public Span<T> Of(int group) => sums.Span.Slice(group * size, size);

    /// <summary>The pictures of one group.</summary>
    public (int First, int End) Pictures(int group) => (pictures * group / Groups, pictures * (group + 1) / Groups);

    /// <summary>The sum over all groups, in the memory of the first one; the threads share its elements.</summary>
    public Span<T> Total()
    {
        Workers.For(size, WorthSharing, this, static (sums, from, to) =>
        {
            var total = sums.Of(0)[from..to];
            for (var group = 1; group < sums.Groups; group++)
            {
                TensorPrimitives.Add(total, sums.Of(group)[from..to], total);
            }
        });
        return Of(0);
    }

    /// <summary>Copies rows of <paramref name="wide"/> numbers to a tensor whose last axis is shorter, dropping what only filled a tile up.</summary>
    public static void CopyNarrow(ReadOnlySpan<T> rows, int wide, Tensor<T> target)
    {
        var narrow = target.Shape[^1];
        for (var row = 0; row < target.Size / narrow; row++)
        {
            rows.Slice(row * wide, narrow).CopyTo(target.Data.Slice(row * narrow));
        }
    }

    public void Dispose() => sums.Dispose();
}
