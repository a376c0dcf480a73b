using System.Numerics;
using Course.Cnn.Convolution;
using Course.Tensors;

namespace Course.Cnn.Fused;

/// <summary>
/// The gradients by way of the map: put every gradient of the pooled output to the place that won, zeros elsewhere, and go on as from any convolution. The map of one picture stays in the cache.
/// </summary>
internal sealed unsafe class GradientsOfMap<T> : PooledGradients<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PaddedPicture spread; // the map's gradient, where dX reads it
    private readonly nint inside; // where its first pixel stands, for dW
    private readonly ReluMaxPooling<T> pool;
    private readonly PictureWeightGradient<T> weightGradient;
    private readonly PictureConvolution<T> inputGradient;
    private readonly Scratch<T> turned;

    public GradientsOfMap(PooledConvolution layer, Tensor<T> weight, bool withInput)
        : base(layer)
    {
        var (height, width, channels, filters) = (layer.Picture[1], layer.Picture[2], layer.Channels, layer.Filters);
        spread = PaddedPicture.OfGradient(height, width, filters, layer.Window);
        inside = ((nint)spread.Top * spread.Width + spread.Left) * filters;
        pool = new ReluMaxPooling<T>(layer);
        weightGradient = new PictureWeightGradient<T>(layer.Padded, layer.Window, layer.MapHeight, layer.MapWidth, filters, (nint)spread.Width * filters);
        inputGradient = new PictureConvolution<T>(spread, DirectConvolution<T>.Turned(layer.Window), spread.Filled(layer.MapHeight), height, width, channels);
        turned = Scratch<T>.Rent(withInput ? PackedWeight<T>.Size(weight.Shape, filters, channels) : 0);
        if (withInput)
        {
            PackedWeight<T>.PackTurned(weight, turned.Span);
        }
    }

    /// <inheritdoc/>
    public override int ScratchSize => spread.Size;

    /// <inheritdoc/>
    public override void Add(T* x, T* dY, T* choice, T* scratch, T* sum, T* dX)
    {
        pool.Backward(dY, choice, spread, scratch);
        weightGradient.Add(x, scratch + inside, sum, begun: true);
        if (dX is not null)
        {
            fixed (T* weight = turned.Span)
            {
                inputGradient.Run(scratch, weight, null, dX, relu: false);
            }
        }
    }

    /// <inheritdoc/>
    public override void Finish(ReadOnlySpan<T> sum, Span<T> dW) => sum.CopyTo(dW);

    /// <inheritdoc/>
    public override void Dispose() => turned.Dispose();
}
