using System.Numerics;
using Course.Cnn.Convolution;
using Course.Tensors;

namespace Course.Cnn.Fused;

/// <summary>
/// The gradients by way of the map: put every gradient of the pooled output to the place that won, zeros elsewhere,
/// and go on as from any convolution. The map of one picture stays in the cache.
/// </summary>
internal sealed unsafe class GradientsOfMap<T> : PooledGradients<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PaddedPicture spread; // the map's gradient, where dX reads it
    private readonly nint inside; // where its first pixel stands, for dW
    private readonly ReluMaxPooling<T> pool;
    private readonly PictureWeightGradient<T> weightGradient;
    private readonly PreparedConvolution<T>? inputGradient;

    public GradientsOfMap(PooledConvolution layer, Tensor<T> weight, bool withInput)
    {
        spread = PaddedPicture.OfGradient(layer.Map, layer.Picture, layer.Window);
        inside = ((nint)spread.Top * spread.Width + spread.Left) * layer.Filters;
        pool = new ReluMaxPooling<T>(layer);
        weightGradient = new PictureWeightGradient<T>(
            layer.Padded, layer.Window, layer.Map[1], layer.Map[2], layer.Filters, layer.Filters, (nint)spread.Width * layer.Filters);
        inputGradient = withInput
            ? new DirectConvolution<T>().PrepareInputGradient(weight, layer.Map, layer.Picture, layer.Window)
            : null;
    }

    /// <inheritdoc/>
    public override int ScratchSize => spread.Size;

    /// <inheritdoc/>
    public override void Add(T* x, T* dY, T* choice, T* scratch, T* sum, T* dX)
    {
        pool.Backward(dY, choice, spread, scratch);
        if (sum is not null)
        {
            weightGradient.Add(x, scratch + inside, sum, begun: true);
        }

        inputGradient?.Run(scratch, null, dX);
    }

    /// <inheritdoc/>
    public override void Finish(ReadOnlySpan<T> sum, Span<T> dW) => sum.CopyTo(dW);

    /// <inheritdoc/>
    public override void Dispose() => inputGradient?.Dispose();
}
