using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Cnn.Kernels;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// The convolution of one padded picture with a weight of 3 x 3 places by F(2 x 2, 3 x 3): strip by strip of tiles,
/// so that what is between the transforms stays in the core's own cache, input transform, 16 matrix products, output transform.
/// </summary>
internal sealed unsafe class WinogradPicture<T> : PreparedConvolution<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int LeastMemory = 112 * 1024, MostMemory = 448 * 1024; // bytes of V: about as many as the weight has, for both are read

    private readonly WinogradTiles tiles;
    private readonly Shape output;
    private readonly ConvolutionEnd<T> end;
    private readonly int strip; // tiles that are worked on together: a multiple of what the micro-kernel takes at once
    // from one of the 16 places to the next, with a gap so that the places do not compete for the same lines of the cache
    private readonly nint placeOfV, placeOfM;

    /// <summary>Transforms the weight.</summary>
    /// <param name="weight">3 x 3 x inChannels x outChannels.</param>
    /// <param name="padded">How a picture is padded, so that every tile finds its 4 x 4 pixels.</param>
    /// <param name="output">N x outHeight x outWidth x outChannels.</param>
    /// <param name="end">Bias and ReLU.</param>
    public WinogradPicture(Tensor<T> weight, PaddedPicture padded, Shape output, ConvolutionEnd<T> end = default)
        : base(padded, WinogradWeight<T>.Size(weight.Shape))
    {
        (this.output, this.end) = (output, end);
        tiles = WinogradTiles.Of(output);
        var memory = Math.Clamp(WinogradWeight<T>.Size(weight.Shape) * Unsafe.SizeOf<T>(), LeastMemory, MostMemory);
        strip = Math.Min(tiles.Count,
            Math.Max(2, memory / (16 * Math.Max(1, padded.Channels) * Unsafe.SizeOf<T>()) / Tile<T>.MaxRows) * Tile<T>.MaxRows);
        (placeOfV, placeOfM) = ((nint)strip * padded.Channels + 16, (nint)strip * Tile<T>.Columns + 16);
        WinogradWeight<T>.Transform(weight, Weight);
    }

    /// <inheritdoc/>
    public override int ScratchSize => (int)(16 * (placeOfV + placeOfM));

    /// <inheritdoc/>
    public override void Run(T* x, T* scratch, T* y)
    {
        int channels = Padded.Channels, filters = output[3];
        T* v = scratch, m = scratch + 16 * placeOfV;
        fixed (T* u = Weight.Span, bias = end.Bias is null ? default : end.Bias.Data)
        {
            for (var first = 0; first < tiles.Count; first += strip)
            {
                var count = Math.Min(strip, tiles.Count - first);
                tiles.TransformInput(Padded, x, first, count, v, placeOfV);
                for (var filter = 0; filter < filters; filter += Tile<T>.Columns)
                {
                    var width = Tile<T>.Width(filters - filter);
                    var panel = u + (nint)16 * channels * filter;
                    for (var place = 0; place < 16; place++)
                    {
                        Multiply(v + place * placeOfV, panel + (nint)place * channels * width, m + place * placeOfM, count, width);
                    }

                    WriteOutput(m, width, first, count, bias is null ? null : bias + filter, y + filter, Math.Min(width, filters - filter));
                }
            }
        }
    }

    // M = V U at one of the 16 places: count x channels times channels x columns.
    private void Multiply(T* v, T* u, T* m, int count, int width)
    {
        nint channels = Padded.Channels;
        var parts = Tile<T>.Count(count);
        for (var part = 0; part < parts; part++)
        {
            var (first, rows) = Tile<T>.Part(count, part, parts);
            Tile<T>.Run(new()
            {
                Rows = rows,
                Columns = width,
                A = new(v + first * channels, channels, 1),
                B = new(u, width),
                C = m + (nint)first * width,
                CRow = width,
                Inner = channels,
            });
        }
    }

    // The outputs of a block of filters, from tile "first" on.
    private void WriteOutput(T* m, int width, int first, int count, T* bias, T* y, int filters)
    {
        nint pixel = output[3], outRow = output[2] * pixel;
        for (int t = 0, row = first / tiles.Across, column = first % tiles.Across; t < count; t++, m += width)
        {
            Channels<T>.ForEach(filters, new OutputTransform<T>(
                m, placeOfM, bias, end.Relu, y + 2 * (row * outRow + column * pixel),
                2 * row + 1 < output[1] ? outRow : 0, 2 * column + 1 < output[2] ? pixel : 0));
            (row, column) = column + 1 < tiles.Across ? (row, column + 1) : (row + 1, 0);
        }
    }
}
