using System.Numerics;
using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Tensors;

namespace Course.Cnn.Fused;

/// <summary>
/// The part of a convolution's map that a pooling covers, one picture at a time, by the faster way for its sizes. Where the pooling has windows of 2 x 2, one of Winograd's tiles is one
/// window, and no tile reaches beyond the map.
/// </summary>
internal sealed unsafe class MapConvolution<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PooledConvolution layer;
    private readonly bool byWinograd;
    private readonly WinogradPicture<T> winograd;
    private readonly PictureConvolution<T> direct;
    private readonly Scratch<T> weight; // as the chosen way reads it

    public MapConvolution(PooledConvolution layer, Tensor<T> w)
    {
        this.layer = layer;
        var isEven = layer.MapHeight % 2 == 0 && layer.MapWidth % 2 == 0;
        byWinograd = isEven && FastestConvolution<T>.IsWinogradFaster(layer.Window, layer.Channels, [layer.Picture[0], layer.MapHeight, layer.MapWidth, layer.Filters]);
        winograd = new WinogradPicture<T>(layer.Padded, WinogradTiles.Of(layer.MapHeight, layer.MapWidth), layer.Filters);
        direct = new PictureConvolution<T>(layer.Padded, layer.Window, layer.Padded.Filled(layer.Picture[1]), layer.MapHeight, layer.MapWidth, layer.Filters);
        weight = Scratch<T>.Rent(byWinograd ? WinogradWeight<T>.Size(layer.Channels, layer.Filters) : PackedWeight<T>.Size(w.Shape, layer.Channels, layer.Filters));
        if (byWinograd)
        {
            WinogradWeight<T>.Transform(w, weight);
        }
        else
        {
            PackedWeight<T>.Pack(w, weight.Span);
        }
    }

    /// <summary>Elements that a thread needs as working memory.</summary>
    public int ScratchSize => byWinograd ? winograd.ScratchSize : 0;

    /// <summary>Computes the map of one picture.</summary>
    /// <param name="x">The padded picture.</param>
    /// <param name="bias">One number a filter.</param>
    /// <param name="scratch">The thread's working memory.</param>
    /// <param name="map">The result, the covered rows and columns x filters.</param>
    public void Run(T* x, T* bias, T* scratch, T* map)
    {
        fixed (T* w = weight.Span)
        {
            if (byWinograd)
            {
                winograd.Run(x, w, scratch, new PlainOutput<T>(map, bias, relu: false, layer.MapHeight, layer.MapWidth, layer.Filters));
            }
            else
            {
                direct.Run(x, w, bias, map, relu: false);
            }
        }
    }

    /// <summary>Gives the weight's memory back.</summary>
    public void Dispose() => weight.Dispose();
}
