using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution of one padded picture, without a copy of its patches: neighbouring pixels of an output row are the rows of a tile, whose operand begins one pixel further right
/// for each. A row of the kernel is one step of the outer k loop, and its kernelWidth x inChannels numbers, which lie side by side in the picture, are the inner one.
/// </summary>
/// <remarks>Source: E. Georganas et al., "Anatomy of high-performance deep learning convolutions on SIMD architectures", 2018.</remarks>
/// <param name="padded">The picture's memory.</param>
/// <param name="window">Kernel, stride and dilation; padding is in the picture already.</param>
/// <param name="filled">The rows of the padded picture that are not all zero; the others are skipped.</param>
/// <param name="outHeight">Rows of the output.</param>
/// <param name="outWidth">Columns of the output.</param>
/// <param name="outChannels">Channels of the output.</param>
/// <param name="pixelStep">Elements from one pixel of the output to the next.</param>
/// <param name="rowStep">Elements from one row of the output to the next.</param>
internal readonly unsafe struct PictureConvolution<T>(
    PaddedPicture padded, Window2D window, Range filled, int outHeight, int outWidth, int outChannels, nint pixelStep, nint rowStep)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>An output whose pixels lie side by side.</summary>
    public PictureConvolution(PaddedPicture padded, Window2D window, Range filled, int outHeight, int outWidth, int outChannels)
        : this(padded, window, filled, outHeight, outWidth, outChannels, outChannels, (nint)outWidth * outChannels)
    {
    }

    /// <summary>Computes the output of one picture.</summary>
    /// <param name="x">The padded picture.</param>
    /// <param name="packed">The weight as <see cref="PackedWeight{T}"/> lays it.</param>
    /// <param name="bias">One number an output channel, or null.</param>
    /// <param name="y">outHeight x outWidth x outChannels, with the steps given.</param>
    /// <param name="relu">Whether negative results become 0.</param>
    public void Run(T* x, T* packed, T* bias, T* y, bool relu)
    {
        var tiles = Tile<T>.Count(outWidth);
        var aside = stackalloc T[Tile<T>.MaxRows * Tile<T>.Columns];
        for (var block = 0; block < outChannels; block += Tile<T>.Columns)
        {
            var width = PackedWeight<T>.BlockWidth(outChannels - block);
            var columns = Math.Min(width, outChannels - block);
            var blockBias = bias is null ? null : bias + block;
            for (var i = 0; i < outHeight; i++)
            {
                for (var tile = 0; tile < tiles; tile++)
                {
                    var first = outWidth * tile / tiles;
                    var rows = outWidth * (tile + 1) / tiles - first;
                    var target = y + i * rowStep + first * pixelStep + block;
                    if (columns == width)
                    {
                        RunTile(x, packed, width, target, pixelStep, i, first, rows, Epilogue<T>.Bias(blockBias, relu));
                        continue;
                    }

                    // The last block is narrower than its tile: compute it aside and copy the channels that exist.
                    FillRows(aside, rows, width, blockBias, columns);
                    RunTile(x, packed, width, aside, width, i, first, rows, new Epilogue<T>(aside, width, relu));
                    for (var row = 0; row < rows; row++)
                    {
                        new ReadOnlySpan<T>(aside + row * width, columns).CopyTo(new Span<T>(target + row * pixelStep, columns));
                    }
                }
            }

            packed += (nint)window.Places * padded.Channels * width;
        }
    }

    private void RunTile(T* x, T* packed, int tileWidth, T* target, nint targetRow, int i, int first, int rows, in Epilogue<T> epilogue)
    {
        var (height, width) = (window.Height, window.Width);
        var top = i * height.Stride;
        var firstTap = Math.Max(0, (filled.Start.Value - top + height.Dilation - 1) / height.Dilation);
        var endTap = Math.Min(height.Kernel, (filled.End.Value - top + height.Dilation - 1) / height.Dilation);
        nint channels = padded.Channels, pictureRow = (nint)padded.Width * channels, tapRow = width.Kernel * channels * tileWidth;
        var a = x + (top + (nint)firstTap * height.Dilation) * pictureRow + (nint)first * width.Stride * channels;
        var b = packed + firstTap * tapRow;
        var taps = Math.Max(0, endTap - firstTap);
        if (width.Dilation == 1)
        {
            Tile<T>.Run(new()
            {
                Rows = rows, Columns = tileWidth, C = target, CRow = targetRow, Outer = taps, Inner = (nint)width.Kernel * channels, Epilogue = epilogue,
                A = new(a, width.Stride * channels, 1, height.Dilation * pictureRow),
                B = new(b, tileWidth, tapRow),
            });
            return;
        }

        // With gaps between the columns of the kernel its row is not contiguous: one run a kernel row, with the kernel's columns as the outer k loop.
        var runs = Math.Max(1, taps);
        for (var tap = 0; tap < runs; tap++)
        {
            Tile<T>.Run(new()
            {
                Rows = rows, Columns = tileWidth, C = target, CRow = targetRow, Outer = taps == 0 ? 0 : width.Kernel, Inner = channels,
                A = new(a + tap * height.Dilation * pictureRow, width.Stride * channels, 1, width.Dilation * channels),
                B = new(b + tap * tapRow, tileWidth, channels * tileWidth),
                Epilogue = epilogue.OfRun(tap == 0, tap == runs - 1, target, targetRow),
            });
        }
    }

    private static void FillRows(T* aside, int rows, int width, T* bias, int columns)
    {
        new Span<T>(aside, rows * width).Clear();
        for (var row = 0; row < rows && bias is not null; row++)
        {
            new ReadOnlySpan<T>(bias, columns).CopyTo(new Span<T>(aside + row * width, columns));
        }
    }
}
