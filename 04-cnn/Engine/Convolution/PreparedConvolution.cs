using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>What happens to a convolution's sums before they are stored.</summary>
/// <param name="Bias">One number a filter, which is added; null for none.</param>
/// <param name="Relu">Whether negative results become 0.</param>
internal readonly record struct ConvolutionEnd<T>(Tensor<T>? Bias, bool Relu)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>A convolution that only waits for pictures: its weight is laid out as its way reads it.</summary>
/// <param name="padded">How it wants a picture padded.</param>
/// <param name="weightSize">Elements of the weight in its layout.</param>
internal abstract unsafe class PreparedConvolution<T>(PaddedPicture padded, int weightSize) : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How it wants a picture padded.</summary>
    public PaddedPicture Padded => padded;

    /// <summary>Elements of working memory that a thread needs.</summary>
    public virtual int ScratchSize => 0;

    /// <summary>The weight in its layout.</summary>
    protected Scratch<T> Weight { get; } = Scratch<T>.Rent(weightSize);

    /// <summary>Computes the output of one picture.</summary>
    /// <param name="x">The padded picture.</param>
    /// <param name="scratch">Working memory of this thread.</param>
    /// <param name="y">The output.</param>
    public abstract void Run(T* x, T* scratch, T* y);

    /// <summary>Computes the output of all pictures of a batch.</summary>
    public void ForEach(Tensor<T> x, Tensor<T> y)
    {
        if (y.Size > 0)
        {
            Pictures.ForEach(x, padded, ScratchSize, (n, xn, scratch) =>
            {
                fixed (T* yn = Pictures.Of(y, n))
                {
                    Run(xn, scratch, yn);
                }
            });
        }
    }

    /// <summary>Gives the weight's memory back.</summary>
    public virtual void Dispose() => Weight.Dispose();
}
