using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>What happens to one picture of a batch.</summary>
/// <param name="n">Its number.</param>
/// <param name="x">Its pixels in their padding.</param>
/// <param name="scratch">The thread's working memory.</param>
internal unsafe delegate void PictureStep<T>(int n, T* x, T* scratch)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>
/// The pictures of a batch one by one: the threads share them, and each has memory of its own, which stays in its core's
/// cache from picture to picture.
/// </summary>
internal static unsafe class Pictures
{
    /// <summary>The numbers of picture <paramref name="n"/>.</summary>
    public static Span<T> Of<T>(Tensor<T> pictures, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = pictures.Size / pictures.Shape[0];
        return pictures.Data.Slice(n * size, size);
    }

    /// <summary>Goes over the pictures.</summary>
    /// <param name="x">The pictures, N x H x W x C.</param>
    /// <param name="padded">How they are padded.</param>
    /// <param name="scratch">Elements of working memory of a thread; their content is arbitrary.</param>
    /// <param name="step">What happens to each.</param>
    public static void ForEach<T>(Tensor<T> x, PaddedPicture padded, int scratch, PictureStep<T> step)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Workers.For(x.Shape[0], 1, (from, to) =>
    {
        using var copy = Scratch<T>.Rent(padded.CopySize);
        using var memory = Scratch<T>.Rent(scratch);
        copy.Span.Clear();
        for (var n = from; n < to; n++)
        {
            fixed (T* xn = padded.Prepare(Of(x, n), copy.Span), working = memory.Span)
            {
                step(n, xn, working);
            }
        }
    });

    /// <summary>
    /// Goes over the numbers of pictures that need no preparation, each thread from its last to its first: the last ones are those that
    /// a walk before it left in the cache.
    /// </summary>
    public static void ForEachBackwards(int count, Action<int> step) => Workers.For(count, 1, (from, to) =>
    {
        for (var n = to - 1; n >= from; n--)
        {
            step(n);
        }
    });
}
