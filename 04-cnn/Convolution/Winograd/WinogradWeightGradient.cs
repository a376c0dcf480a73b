using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// The gradient of a weight of 3 x 3 places over a batch, which is F(2 x 2, 3 x 3) backwards: dM = A dY A^T for every tile, dU = sum over all tiles of V^T dM at each of the
/// 16 places, dW = G^T dU G. The threads share groups of pictures (<see cref="GroupedSum{T}"/>).
/// </summary>
internal static unsafe class WinogradWeightGradient<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Memory = 768 * 1024; // bytes of V and dM together

    public static Tensor<T> Compute(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var (pictures, height, width, channels) = (x.Shape[0], x.Shape[1], x.Shape[2], x.Shape[3]);
        var (outHeight, outWidth, filters) = (dY.Shape[1], dY.Shape[2], dY.Shape[3]);
        var dW = Tensor<T>.Zeros([3, 3, channels, filters]);
        if (dW.Size == 0 || dY.Size == 0)
        {
            return dW;
        }

        var tiles = WinogradTiles.Of(outHeight, outWidth);
        var padded = tiles.Padded(channels, window.Height.Padding, window.Width.Padding);
        var even = new PaddedPicture(2 * tiles.Down, 2 * tiles.Across, filters, 0, 0);
        var wideFilters = WinogradWeight<T>.Blocks(filters) * Tile<T>.Columns;
        using var sums = new GroupedSum<T>(pictures, 9 * channels * wideFilters);
        Workers.For(sums.Groups, 1, (from, to) =>
        {
            using var copy = Scratch<T>.Rent(padded.AddsNothingTo(height, width) ? 0 : padded.Size);
            using var copyOfGradient = Scratch<T>.Rent(even.AddsNothingTo(outHeight, outWidth) ? 0 : even.Size);
            using var memory = Scratch<T>.Rent(Strip.Size(channels, wideFilters));
            copy.Span.Clear();
            copyOfGradient.Span.Clear();
            memory.Span.Clear();
            fixed (T* start = memory.Span)
            {
                for (var group = from; group < to; group++)
                {
                    var strip = new Strip(start, channels, filters, wideFilters);
                    var (first, end) = sums.Pictures(group);
                    for (var n = first; n < end; n++)
                    {
                        var picture = padded.Prepare<T>(x.Data.Slice(n * (x.Size / pictures), x.Size / pictures), height, copy.Span);
                        var gradient = even.Prepare<T>(dY.Data.Slice(n * (dY.Size / pictures), dY.Size / pictures), outHeight, copyOfGradient.Span);
                        fixed (T* xn = picture, dYn = gradient)
                        {
                            strip.Add(tiles, padded, xn, dYn);
                        }
                    }

                    fixed (T* sum = sums.Of(group))
                    {
                        strip.Finish(sum);
                    }
                }
            }
        });

        GroupedSum<T>.CopyNarrow(sums.Total(), wideFilters, dW);
        return dW;
    }

    /// <summary>Collects tiles, of one picture or several, and multiplies when the cache is full of them.</summary>
    private ref struct Strip
    {
        private readonly int channels, filters, wideFilters, capacity;
        private readonly nint placeOfV, placeOfM, placeOfU;
        private readonly T* v; // 16 x capacity x channels
        private readonly T* m; // 16 x blocks x capacity x columns
        private readonly T* u; // 16 x blocks x channels x columns
        private int count;
        private bool begun;

        public Strip(T* memory, int channels, int filters, int wideFilters)
        {
            (this.channels, this.filters, this.wideFilters) = (channels, filters, wideFilters);
            capacity = Capacity(channels, wideFilters);
            (placeOfV, placeOfM, placeOfU) = Places(channels, wideFilters);
            v = memory;
            m = v + 16 * placeOfV;
            u = m + 16 * placeOfM;
        }

        public static int Size(int channels, int wideFilters)
        {
            var (placeOfV, placeOfM, placeOfU) = Places(channels, wideFilters);
            return (int)(16 * (placeOfV + placeOfM + placeOfU));
        }

        public void Add(WinogradTiles tiles, PaddedPicture padded, T* x, T* dY)
        {
            for (var first = 0; first < tiles.Count;)
            {
                var added = Math.Min(tiles.Count - first, capacity - count);
                tiles.TransformInput(padded, x, first, added, v + (nint)count * channels, placeOfV);
                TransformGradient(tiles, dY, first, added);
                first += added;
                count += added;
                if (count == capacity)
                {
                    Multiply();
                }
            }
        }

        /// <summary>dW of all that was added, 3 x 3 x channels x wideFilters.</summary>
        public void Finish(T* dW)
        {
            if (count > 0)
            {
                Multiply();
            }

            var width = Tile<T>.Columns;
            for (var block = 0; block * width < wideFilters; block++)
            {
                for (var c = 0; c < channels; c++)
                {
                    Channels<T>.ForEach(width, new WeightGradientTransform<T>(
                        u + ((nint)block * channels + c) * width, placeOfU, dW + (nint)c * wideFilters + block * width, (nint)channels * wideFilters));
                }
            }

            begun = false;
        }

        private static int Capacity(int channels, int wideFilters) =>
            Math.Max(4, Memory / (16 * (channels + wideFilters) * Unsafe.SizeOf<T>()) / Tile<T>.MaxRows) * Tile<T>.MaxRows;

        private static (nint V, nint M, nint U) Places(int channels, int wideFilters)
        {
            nint capacity = Capacity(channels, wideFilters);
            return (capacity * channels + 16, capacity * wideFilters + 16, (nint)channels * wideFilters + 16);
        }

        private readonly void TransformGradient(WinogradTiles tiles, T* dY, int first, int added)
        {
            var width = Tile<T>.Columns;
            nint gradientRow = 2 * (nint)tiles.Across * filters;
            for (int t = 0, row = first / tiles.Across, column = first % tiles.Across; t < added; t++)
            {
                var source = dY + 2 * (row * gradientRow + (nint)column * filters);
                for (var block = 0; block * width < filters; block++)
                {
                    Channels<T>.ForEach(Math.Min(width, filters - block * width), new OutputGradientTransform<T>(
                        source + block * width, gradientRow, filters, m + ((nint)block * capacity + count + t) * width, placeOfM));
                }

                (row, column) = column + 1 < tiles.Across ? (row, column + 1) : (row + 1, 0);
            }
        }

        // dU += V^T dM at each of the 16 places.
        private void Multiply()
        {
            var width = Tile<T>.Columns;
            var parts = Tile<T>.Count(channels);
            for (var place = 0; place < 16; place++)
            {
                for (var block = 0; block * width < wideFilters; block++)
                {
                    var right = new RightOperand<T>(m + place * placeOfM + (nint)block * capacity * width, width);
                    for (var part = 0; part < parts; part++)
                    {
                        var (first, rows) = Tile<T>.Part(channels, part, parts);
                        var target = u + place * placeOfU + ((nint)block * channels + first) * width;
                        Tile<T>.Run(new()
                        {
                            Rows = rows, Columns = width, A = new(v + place * placeOfV + first, 1, channels), B = right, C = target, CRow = width, Inner = count,
                            Epilogue = begun ? Epilogue<T>.Onto(target, width) : default,
                        });
                    }
                }
            }

            (count, begun) = (0, true);
        }
    }
}
