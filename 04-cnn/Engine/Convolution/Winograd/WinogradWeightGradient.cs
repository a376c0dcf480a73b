using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Cnn.Kernels;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// The gradient of a weight of 3 x 3 places over a batch, which is F(2 x 2, 3 x 3) backwards: dM = A dY A^T for every tile, dU = sum over
/// all tiles of V^T dM at each of the 16 places, dW = G^T dU G. The threads share groups of pictures (<see cref="GroupedSum{T}"/>).
/// </summary>
/// <remarks>A thread collects tiles, of one picture or several, and multiplies when the cache is full of them.</remarks>
internal sealed unsafe class WinogradWeightGradient<T> : PreparedWeightGradient<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int LeastMemory = 192 * 1024, MostMemory = 768 * 1024; // bytes of V and dM together: a few times those of dU

    private readonly PaddedPicture gradient;
    private readonly WinogradTiles tiles;
    private readonly int channels, filters;
    private readonly int capacity; // tiles that are collected
    private readonly nint placeOfV, placeOfM, placeOfU; // from one of the 16 places to the next

    /// <summary>Cuts the working memory.</summary>
    /// <param name="x">The shape of the pictures.</param>
    /// <param name="dY">The shape of the gradient.</param>
    /// <param name="window">The window.</param>
    public WinogradWeightGradient(Shape x, Shape dY, Window2D window)
        : base(WinogradTiles.Of(dY).Padded(x, window.Height.Padding, window.Width.Padding), [3, 3, x[3], dY[3]])
    {
        (channels, filters) = (x[3], dY[3]);
        tiles = WinogradTiles.Of(dY);
        gradient = new PaddedPicture(dY, 2 * tiles.Down, 2 * tiles.Across, 0, 0);
        var memory = Math.Clamp(3 * 16 * channels * WideFilters * Unsafe.SizeOf<T>(), LeastMemory, MostMemory);
        capacity = Math.Max(4, memory / (16 * (channels + WideFilters) * Unsafe.SizeOf<T>()) / Tile<T>.MaxRows) * Tile<T>.MaxRows;
        (placeOfV, placeOfM, placeOfU) = (
            (nint)capacity * channels + 16, (nint)capacity * WideFilters + 16, (nint)channels * WideFilters + 16);
    }

    /// <summary>dY of a picture with an even number of rows and columns, where its own is odd.</summary>
    public override int Zeroed => gradient.CopySize;

    // Behind it V, 16 x capacity x channels; dM, 16 x blocks x capacity x columns; dU, 16 x blocks x channels x columns.
    public override int ScratchSize => Zeroed + (int)(16 * (placeOfV + placeOfM + placeOfU));

    /// <inheritdoc/>
    public override void Add(PictureOfGroup at, T* x, T* dY, T* scratch, T* sum)
    {
        T* v = scratch + Zeroed, m = v + 16 * placeOfV, u = m + 16 * placeOfM;
        var picture = new ReadOnlySpan<T>(dY, gradient.Picture[1..].ElementCount);
        fixed (T* even = gradient.Prepare(picture, new Span<T>(scratch, gradient.CopySize)))
        {
            var before = (at.N - at.First) * tiles.Count; // tiles of the group's pictures before this one
            for (var first = 0; first < tiles.Count;)
            {
                var collected = (before + first) % capacity;
                var added = Math.Min(tiles.Count - first, capacity - collected);
                tiles.TransformInput(Padded, x, first, added, v + (nint)collected * channels, placeOfV);
                TransformGradient(even, first, added, m, collected);
                first += added;
                collected += added;
                if (collected == capacity || (at.IsLast && first == tiles.Count))
                {
                    Multiply(v, m, u, collected, begun: before + first > capacity);
                }
            }
        }

        if (at.IsLast)
        {
            Finish(u, sum);
        }
    }

    private void TransformGradient(T* dY, int first, int added, T* m, int collected)
    {
        nint gradientRow = 2 * (nint)tiles.Across * filters;
        for (int t = 0, row = first / tiles.Across, column = first % tiles.Across; t < added; t++)
        {
            var source = dY + 2 * (row * gradientRow + (nint)column * filters);
            for (var filter = 0; filter < filters; filter += Tile<T>.Columns)
            {
                var width = Tile<T>.Width(filters - filter);
                Channels<T>.ForEach(Math.Min(width, filters - filter), new OutputGradientTransform<T>(
                    source + filter, gradientRow, filters, m + (nint)filter * capacity + (nint)(collected + t) * width, placeOfM));
            }

            (row, column) = column + 1 < tiles.Across ? (row, column + 1) : (row + 1, 0);
        }
    }

    // dU += V^T dM at each of the 16 places.
    private void Multiply(T* v, T* m, T* u, int count, bool begun)
    {
        var parts = Tile<T>.Count(channels);
        for (var place = 0; place < 16; place++)
        {
            for (var filter = 0; filter < filters; filter += Tile<T>.Columns)
            {
                var width = Tile<T>.Width(filters - filter);
                for (var part = 0; part < parts; part++)
                {
                    var (first, rows) = Tile<T>.Part(channels, part, parts);
                    var target = u + place * placeOfU + (nint)filter * channels + (nint)first * width;
                    Tile<T>.Run(new()
                    {
                        Rows = rows,
                        Columns = width,
                        A = new(v + place * placeOfV + first, 1, channels),
                        B = new(m + place * placeOfM + (nint)filter * capacity, width),
                        C = target,
                        CRow = width,
                        Inner = count,
                        Epilogue = new(begun ? target : null, width, relu: false),
                    });
                }
            }
        }
    }

    // dW of the group, 3 x 3 x channels x WideFilters.
    private void Finish(T* u, T* dW)
    {
        for (var filter = 0; filter < filters; filter += Tile<T>.Columns)
        {
            var width = Tile<T>.Width(filters - filter);
            for (var c = 0; c < channels; c++)
            {
                Channels<T>.ForEach(width, new WeightGradientTransform<T>(
                    u + (nint)filter * channels + (nint)c * width, placeOfU,
                    dW + (nint)c * WideFilters + filter, (nint)channels * WideFilters));
            }
        }
    }
}
