using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// The gradient of a convolution's weight over a batch, dW, as a sum that only waits for pictures: the threads share groups of them
/// (<see cref="GroupedSum{T}"/>), and every picture adds its part.
/// </summary>
/// <param name="padded">How it wants a picture padded.</param>
/// <param name="weight">The shape of dW, kernelHeight x kernelWidth x C x F.</param>
internal abstract unsafe class PreparedWeightGradient<T>(PaddedPicture padded, Shape weight)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How it wants a picture padded.</summary>
    public PaddedPicture Padded => padded;

    /// <summary>Elements of a group's sum: dW with as many filters as fill its tiles.</summary>
    public int Size => weight[..3].ElementCount * WideFilters;

    /// <summary>Elements of working memory that a thread needs.</summary>
    public virtual int ScratchSize => 0;

    /// <summary>How many of them, at the beginning, have to be zero before its first picture.</summary>
    public virtual int Zeroed => 0;

    /// <summary>Elements behind a picture's gradient that are read as well, and dropped.</summary>
    public virtual int Excess => 0;

    /// <summary>The filters that fill whole tiles.</summary>
    protected int WideFilters { get; } = PackedWeight<T>.Width(weight[3]);

    /// <summary>Adds a picture's part.</summary>
    /// <param name="at">Which picture.</param>
    /// <param name="x">The padded picture.</param>
    /// <param name="dY">The gradient of its output, H' x W' x F, and <see cref="Excess"/> elements behind it.</param>
    /// <param name="scratch">Working memory of this thread.</param>
    /// <param name="sum">The sum of the group; its content is arbitrary before the first picture.</param>
    public abstract void Add(PictureOfGroup at, T* x, T* dY, T* scratch, T* sum);

    /// <summary>dW of a batch.</summary>
    public Tensor<T> Compute(Tensor<T> x, Tensor<T> dY)
    {
        var size = dY.Size / dY.Shape[0];
        using var sum = new GroupedSum<T>(x, padded, Zeroed, ScratchSize + size + Excess, Size, (at, xn, scratch, sum) =>
        {
            var gradient = Pictures.Of(dY, at.N);
            if (dY.Size - (at.N + 1) * size < Excess) // no pictures behind it to read
            {
                var copy = new Span<T>(scratch + ScratchSize, size + Excess);
                gradient.CopyTo(copy);
                gradient = copy;
            }

            fixed (T* dYn = gradient)
            {
                Add(at, xn, dYn, scratch, sum);
            }
        });
        return Total(sum);
    }

    /// <summary>dW, given the sums of all groups.</summary>
    public Tensor<T> Total(GroupedSum<T> sum)
    {
        var dW = Tensor<T>.Uninitialized(weight);
        sum.CopyTotal(WideFilters, dW);
        return dW;
    }
}
