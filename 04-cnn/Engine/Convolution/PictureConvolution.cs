using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>Where a convolution writes the output of a picture.</summary>
/// <param name="Height">Rows of the output.</param>
/// <param name="Width">Columns of it.</param>
/// <param name="Channels">Numbers of a pixel.</param>
/// <param name="PixelStep">Elements from one pixel to the next.</param>
/// <param name="RowStep">Elements from one row to the next.</param>
internal readonly record struct OutputLayout(int Height, int Width, int Channels, nint PixelStep, nint RowStep)
{
    /// <summary>Pixels side by side, N x H x W x C.</summary>
    public static OutputLayout Of(Shape output) => new(output[1], output[2], output[3], output[3], (nint)output[2] * output[3]);
}

/// <summary>
/// The convolution of one padded picture, without a copy of its patches: neighbouring pixels of an output row are the rows of a tile,
/// whose operand begins one pixel further right for each. A row of the kernel is one step of the outer k loop,
/// and its kernelWidth x inChannels numbers, which lie side by side in the picture, are the inner one.
/// </summary>
/// <remarks>Source: E. Georganas et al., "Anatomy of high-performance deep learning convolutions on SIMD architectures", 2018.</remarks>
internal sealed unsafe class PictureConvolution<T> : PreparedConvolution<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Window2D window;
    private readonly Range filled;
    private readonly OutputLayout output;
    private readonly ConvolutionEnd<T> end;

    /// <summary>Lays the weight out.</summary>
    /// <param name="weight">kernelHeight x kernelWidth x inChannels x outChannels.</param>
    /// <param name="padded">How a picture is padded.</param>
    /// <param name="window">Kernel, stride and dilation; padding is in the picture already.</param>
    /// <param name="filled">The rows of the padded picture that may hold anything but zeros; the others are skipped.</param>
    /// <param name="output">Where the output goes.</param>
    /// <param name="end">Bias and ReLU.</param>
    public PictureConvolution(
        Tensor<T> weight, PaddedPicture padded, Window2D window, Range filled, OutputLayout output, ConvolutionEnd<T> end = default)
        : base(padded, PackedWeight<T>.Size(weight.Shape) + PackedWeight<T>.Width(output.Channels))
    {
        (this.window, this.filled, this.output, this.end) = (window, filled, output, end);
        PackedWeight<T>.Pack(weight, Weight.Span);
        BiasOf(Weight.Span).Clear();
        end.Bias?.Data.CopyTo(BiasOf(Weight.Span));
    }

    /// <inheritdoc/>
    public override void Run(T* x, T* scratch, T* y)
    {
        var tiles = Tile<T>.Count(output.Width);
        var aside = stackalloc T[Tile<T>.MaxRows * Tile<T>.Columns];
        fixed (T* weight = Weight.Span, wideBias = BiasOf(Weight.Span))
        {
            var packed = weight;
            for (var block = 0; block < output.Channels; block += Tile<T>.Columns)
            {
                var width = Tile<T>.Width(output.Channels - block);
                var columns = Math.Min(width, output.Channels - block);
                var bias = end.Bias is null ? null : wideBias + block;
                for (var i = 0; i < output.Height; i++)
                {
                    for (var tile = 0; tile < tiles; tile++)
                    {
                        var first = output.Width * tile / tiles;
                        var rows = output.Width * (tile + 1) / tiles - first;
                        var target = y + i * output.RowStep + first * output.PixelStep + block;
                        if (columns == width || MayWriteBeyond(i, first + rows, width - columns))
                        {
                            RunTile(x, packed, width, bias, target, output.PixelStep, i, first, rows);
                            continue;
                        }

                        // The last block is narrower than its tile: compute it aside and copy the channels that exist.
                        RunTile(x, packed, width, bias, aside, width, i, first, rows);
                        for (var row = 0; row < rows; row++)
                        {
                            new ReadOnlySpan<T>(aside + row * width, columns).CopyTo(new Span<T>(target + row * output.PixelStep, columns));
                        }
                    }
                }

                packed += (nint)window.Places * Padded.Channels * width;
            }
        }
    }

    private void RunTile(T* x, T* packed, int tileWidth, T* bias, T* target, nint targetRow, int i, int first, int rows)
    {
        var (height, width) = (window.Height, window.Width);
        var top = i * height.Stride;
        var firstTap = Math.Max(0, (filled.Start.Value - top + height.Dilation - 1) / height.Dilation);
        var endTap = Math.Min(height.Kernel, (filled.End.Value - top + height.Dilation - 1) / height.Dilation);
        var taps = Math.Max(0, endTap - firstTap);
        nint channels = Padded.Channels, pictureRow = (nint)Padded.Width * channels, tapRow = width.Kernel * channels * tileWidth;
        var a = x + (top + (nint)firstTap * height.Dilation) * pictureRow + (nint)first * width.Stride * channels;
        var b = packed + firstTap * tapRow;
        // A row of the kernel is contiguous in the picture, unless there are gaps between its places: then there is one run for each row,
        // with the places as the outer k loop.
        var hasGaps = width.Dilation > 1;
        var runs = hasGaps ? Math.Max(1, taps) : 1;
        var (outer, inner) = !hasGaps ? (taps, width.Kernel * channels) : taps > 0 ? (width.Kernel, channels) : (0, channels);
        for (var run = 0; run < runs; run++)
        {
            Tile<T>.Run(new()
            {
                Rows = rows,
                Columns = tileWidth,
                A = new(a + run * height.Dilation * pictureRow, width.Stride * channels, 1,
                    hasGaps ? width.Dilation * channels : height.Dilation * pictureRow),
                B = new(b + run * tapRow, tileWidth, hasGaps ? channels * tileWidth : tapRow),
                C = target,
                CRow = targetRow,
                Outer = outer,
                Inner = inner,
                Epilogue = Epilogue<T>.Bias(bias, end.Relu).OfRun(run == 0, run == runs - 1, target, targetRow),
            });
        }
    }

    // A tile wider than a pixel reaches into the pixels behind it: no harm where those are computed later.
    private bool MayWriteBeyond(int row, int column, int excess) =>
        output.Channels < Tile<T>.Columns && window.Width.Dilation == 1
        && (output.PixelStep, output.RowStep) == (output.Channels, (nint)output.Width * output.Channels)
        && ((output.Height - row) * output.Width - column) * output.Channels >= excess;

    // Behind the weight, as wide as its blocks.
    private Span<T> BiasOf(Span<T> weight) => weight[^PackedWeight<T>.Width(output.Channels)..];
}
