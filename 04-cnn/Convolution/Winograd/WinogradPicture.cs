using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>What becomes of the 16 products of a tile: 2 x 2 outputs, or something made of them at once.</summary>
internal unsafe interface IWinogradOutput<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Takes the products of one tile and one block of filters.</summary>
    /// <param name="m">The first of the 16 products.</param>
    /// <param name="place">Elements from one product to the next.</param>
    /// <param name="tileRow">The tile's outputs begin at row 2 tileRow.</param>
    /// <param name="tileColumn">They begin at column 2 tileColumn.</param>
    /// <param name="firstFilter">The block's first filter.</param>
    /// <param name="filters">How many filters of the block exist.</param>
    void Write(T* m, nint place, int tileRow, int tileColumn, int firstFilter, int filters);
}

/// <summary>The outputs as they are, with bias and ReLU.</summary>
/// <param name="y">outHeight x outWidth x outChannels.</param>
/// <param name="bias">One number an output channel, or null.</param>
/// <param name="relu">Whether negative results become 0.</param>
/// <param name="outHeight">Rows of the output.</param>
/// <param name="outWidth">Columns of the output.</param>
/// <param name="outChannels">Channels of the output.</param>
internal readonly unsafe struct PlainOutput<T>(T* y, T* bias, bool relu, int outHeight, int outWidth, int outChannels) : IWinogradOutput<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public void Write(T* m, nint place, int tileRow, int tileColumn, int firstFilter, int filters)
    {
        var (row, column) = (2 * tileRow, 2 * tileColumn);
        Channels<T>.ForEach(filters, new OutputTransform<T>(
            m, place, bias is null ? null : bias + firstFilter, relu, y + ((nint)row * outWidth + column) * outChannels + firstFilter,
            row + 1 < outHeight ? (nint)outWidth * outChannels : 0, column + 1 < outWidth ? outChannels : 0));
    }
}

/// <summary>
/// The convolution of one padded picture with a weight of 3 x 3 places by F(2 x 2, 3 x 3): strip by strip of tiles, so that what is between the transforms stays in the core's own cache,
/// input transform, 16 matrix products, output transform.
/// </summary>
/// <param name="padded">The picture's memory, as <see cref="WinogradTiles.Padded"/> wants it.</param>
/// <param name="tiles">The tiles of the output.</param>
/// <param name="outChannels">Channels of the output.</param>
internal readonly unsafe struct WinogradPicture<T>(PaddedPicture padded, WinogradTiles tiles, int outChannels)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Memory = 448 * 1024; // bytes of V

    /// <summary>Tiles that are worked on together: a multiple of what the micro-kernel takes at once.</summary>
    private int Strip => Math.Min(tiles.Count, Math.Max(2, Memory / (16 * Math.Max(1, padded.Channels) * Unsafe.SizeOf<T>()) / Tile<T>.MaxRows) * Tile<T>.MaxRows);

    // From one of the 16 places to the next, with a gap so that the places do not compete for the same lines of the cache.
    private nint PlaceOfV => (nint)Strip * padded.Channels + 16;

    private nint PlaceOfM => (nint)Strip * Tile<T>.Columns + 16;

    /// <summary>Elements of working memory for <see cref="Run"/>.</summary>
    public int ScratchSize => (int)(16 * (PlaceOfV + PlaceOfM));

    /// <summary>Computes the output of one picture.</summary>
    /// <param name="x">The padded picture.</param>
    /// <param name="u">The weight as <see cref="WinogradWeight{T}"/> lays it.</param>
    /// <param name="scratch">Working memory of this thread.</param>
    /// <param name="output">What becomes of the products.</param>
    public void Run<TOutput>(T* x, T* u, T* scratch, TOutput output)
        where TOutput : struct, IWinogradOutput<T>
    {
        int strip = Strip, channels = padded.Channels, width = Tile<T>.Columns;
        nint placeOfV = PlaceOfV, placeOfM = PlaceOfM;
        T* v = scratch, m = scratch + 16 * placeOfV;
        for (var first = 0; first < tiles.Count; first += strip)
        {
            var count = Math.Min(strip, tiles.Count - first);
            tiles.TransformInput(padded, x, first, count, v, placeOfV);
            for (var filter = 0; filter < outChannels; filter += width)
            {
                var panel = u + (nint)16 * channels * filter;
                for (var place = 0; place < 16; place++)
                {
                    Multiply(v + place * placeOfV, panel + (nint)place * channels * width, m + place * placeOfM, count);
                }

                for (int t = 0, row = first / tiles.Across, column = first % tiles.Across; t < count; t++)
                {
                    output.Write(m + (nint)t * width, placeOfM, row, column, filter, Math.Min(width, outChannels - filter));
                    (row, column) = column + 1 < tiles.Across ? (row, column + 1) : (row + 1, 0);
                }
            }
        }
    }

    // M = V U at one of the 16 places: count x channels times channels x columns.
    private void Multiply(T* v, T* u, T* m, int count)
    {
        nint channels = padded.Channels, width = Tile<T>.Columns;
        var parts = Tile<T>.Count(count);
        for (var part = 0; part < parts; part++)
        {
            var (first, rows) = Tile<T>.Part(count, part, parts);
            Tile<T>.Run(new()
            {
                Rows = rows, Columns = (int)width, A = new(v + first * channels, channels, 1), B = new(u, width), C = m + first * width, CRow = width, Inner = channels,
            });
        }
    }
}
