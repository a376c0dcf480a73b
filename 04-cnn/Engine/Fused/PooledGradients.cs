using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Fused;

/// <summary>
/// What one picture adds to the gradients of a convolution whose output was max pooled: to that of the weight, and to that of the picture.
/// </summary>
internal abstract unsafe class PooledGradients<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The better way for these sizes.</summary>
    /// <param name="layer">The sizes.</param>
    /// <param name="weight">The convolution's weight.</param>
    /// <param name="withInput">Whether the picture's gradient is wanted as well.</param>
    public static PooledGradients<T> For(PooledConvolution layer, Tensor<T> weight, bool withInput) => GradientsOfWinners<T>.Fits(layer)
        ? new GradientsOfWinners<T>(layer, weight)
        : new GradientsOfMap<T>(layer, weight, withInput);

    /// <summary>Elements that a thread needs as working memory, all zero before its first picture.</summary>
    public abstract int ScratchSize { get; }

    /// <summary>Adds a picture's part.</summary>
    /// <param name="x">The padded picture.</param>
    /// <param name="dY">The gradient of the pooled output.</param>
    /// <param name="choice">The places that won, as <see cref="ReluMaxPooling{T}"/> keeps them.</param>
    /// <param name="scratch">The thread's working memory.</param>
    /// <param name="sum">The weight's gradient so far, in an order of this way's own; null if nobody wants it.</param>
    /// <param name="dX">Where the picture's gradient goes, H x W x C; null if nobody wants it.</param>
    public abstract void Add(T* x, T* dY, T* choice, T* scratch, T* sum, T* dX);

    /// <summary>Writes a finished sum as kernelHeight x kernelWidth x channels x filters.</summary>
    public abstract void Finish(ReadOnlySpan<T> sum, Span<T> dW);

    /// <summary>Gives packed weights back.</summary>
    public abstract void Dispose();
}
