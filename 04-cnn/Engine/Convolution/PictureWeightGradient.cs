using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// What one picture adds to the gradient of a convolution's weight: dW[a, b, c, f] is a sum over all output pixels, so here the pixels are
/// the k loops (rows outer, columns inner), the places of the weight are the rows of a tile, and its columns are filters.
/// </summary>
/// <param name="padded">The picture's memory.</param>
/// <param name="window">Kernel, stride and dilation; padding is in the picture already.</param>
/// <param name="outHeight">Rows of the output.</param>
/// <param name="outWidth">Columns of the output.</param>
/// <param name="filters">Channels of the output, filled up so that they make whole tiles.</param>
/// <param name="gradientPixel">Elements from one pixel of dY to the next.</param>
/// <param name="gradientRow">Elements from one row of dY to the next.</param>
internal readonly unsafe struct PictureWeightGradient<T>(
    PaddedPicture padded, Window2D window, int outHeight, int outWidth, int filters, nint gradientPixel, nint gradientRow)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Elements of dW with the filled-up filters.</summary>
    public int Size => window.Places * padded.Channels * filters;

    /// <summary>Adds the picture's part.</summary>
    /// <param name="x">The padded picture.</param>
    /// <param name="dY">The gradient of the output.</param>
    /// <param name="sum">dW so far, kernelHeight x kernelWidth x channels x filters.</param>
    /// <param name="begun">Whether the sum holds anything yet.</param>
    public void Add(T* x, T* dY, T* sum, bool begun)
    {
        nint channels = padded.Channels, pictureRow = (nint)padded.Width * channels;
        // The places of a kernel row lie side by side in the picture, so they are rows of one tile;
        // with dilation only the channels of a place do.
        var run = window.Width.Dilation == 1 ? window.Width.Kernel * padded.Channels : padded.Channels;
        var runs = window.Width.Kernel * padded.Channels / run;
        var tiles = Tile<T>.Count(run);
        for (var block = 0; block < filters; block += Tile<T>.Columns)
        {
            var width = Tile<T>.Width(filters - block);
            var target = sum + block;
            for (var a = 0; a < window.Height.Kernel; a++)
            {
                for (var b = 0; b < runs; b++)
                {
                    var place = x + a * window.Height.Dilation * pictureRow + (nint)b * window.Width.Dilation * channels;
                    for (var tile = 0; tile < tiles; tile++)
                    {
                        var (first, rows) = Tile<T>.Part(run, tile, tiles);
                        Tile<T>.Run(new()
                        {
                            Rows = rows,
                            Columns = width,
                            A = new(place + first, 1, window.Width.Stride * channels, window.Height.Stride * pictureRow),
                            B = new(dY + block, gradientPixel, gradientRow),
                            C = target,
                            CRow = filters,
                            Outer = outHeight,
                            Inner = outWidth,
                            Epilogue = new(begun ? target : null, filters, relu: false),
                        });
                        target += (nint)rows * filters;
                    }
                }
            }
        }
    }
}
