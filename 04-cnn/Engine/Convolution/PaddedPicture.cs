using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// A copy of one picture with zeros around it, and, for gradients of strided convolutions, zeros between its pixels. One such copy serves a thread for all its pictures:
/// the zeros stay, only the pixels are written anew.
/// </summary>
/// <param name="Height">Rows of the padded picture.</param>
/// <param name="Width">Columns of it.</param>
/// <param name="Channels">Numbers a pixel.</param>
/// <param name="Top">The padded row of the picture's row 0; negative if that row is cut off.</param>
/// <param name="Left">The padded column of the picture's column 0; negative if that column is cut off.</param>
/// <param name="StepDown">Padded rows from one row of the picture to the next.</param>
/// <param name="StepRight">Padded columns from one column of the picture to the next.</param>
internal readonly record struct PaddedPicture(int Height, int Width, int Channels, int Top, int Left, int StepDown = 1, int StepRight = 1)
{
    /// <summary>Elements of the padded picture.</summary>
    public int Size => Height * Width * Channels;

    /// <summary>A picture with the padding of a window around it.</summary>
    public static PaddedPicture Around(int height, int width, int channels, Window2D window) => new(
        height + 2 * window.Height.Padding, width + 2 * window.Width.Padding, channels, window.Height.Padding, window.Width.Padding);

    /// <summary>
    /// The gradient of a convolution's output, prepared for the convolution that gives the gradient of its input: stride - 1 zeros between the pixels, and as many around them as the
    /// kernel reaches.
    /// </summary>
    /// <param name="height">Rows of the convolution's input.</param>
    /// <param name="width">Columns of it.</param>
    /// <param name="filters">Channels of the convolution's output.</param>
    /// <param name="window">The convolution's window.</param>
    public static PaddedPicture OfGradient(int height, int width, int filters, Window2D window) => new(
        height + window.Height.Span - 1, width + window.Width.Span - 1, filters,
        window.Height.Span - 1 - window.Height.Padding, window.Width.Span - 1 - window.Width.Padding, window.Height.Stride, window.Width.Stride);

    /// <summary>The padded rows that a picture of <paramref name="height"/> rows writes to; all others are zero.</summary>
    public Range Filled(int height) => Math.Max(0, Top)..Math.Max(0, Math.Min(Height, Top + (height - 1) * StepDown + 1));

    /// <summary>Whether the padded picture would be the picture itself, so that no copy is needed.</summary>
    public bool AddsNothingTo(int height, int width) => (Height, Width, Top, Left, StepDown, StepRight) == (height, width, 0, 0, 1, 1);

    /// <summary>The picture in its padding: copied to <paramref name="copy"/>, or itself where that has no room because padding adds nothing.</summary>
    public ReadOnlySpan<T> Prepare<T>(ReadOnlySpan<T> picture, int height, Span<T> copy)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (copy.Length == 0)
        {
            return picture;
        }

        Write(picture, height, copy);
        return copy;
    }

    /// <summary>Copies the pixels of a picture of <paramref name="height"/> rows to their places.</summary>
    public void Write<T>(ReadOnlySpan<T> picture, int height, Span<T> padded)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var width = height == 0 ? 0 : picture.Length / (height * Channels);
        for (var i = 0; i < height; i++)
        {
            var row = Top + i * StepDown;
            if (row < 0 || row >= Height)
            {
                continue;
            }

            var source = picture.Slice(i * width * Channels, width * Channels);
            if (StepRight == 1 && Left >= 0 && Left + width <= Width)
            {
                source.CopyTo(padded.Slice((row * Width + Left) * Channels));
                continue;
            }

            for (var j = 0; j < width; j++)
            {
                var column = Left + j * StepRight;
                if (column >= 0 && column < Width)
                {
                    source.Slice(j * Channels, Channels).CopyTo(padded.Slice((row * Width + column) * Channels));
                }
            }
        }
    }
}
