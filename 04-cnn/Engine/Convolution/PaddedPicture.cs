using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// A copy of one picture with zeros around it, and, for gradients of strided convolutions, zeros between its pixels.
/// One such copy serves a thread for all its pictures: the zeros stay, only the pixels are written anew.
/// </summary>
/// <param name="Picture">What is copied, N x H x W x C.</param>
/// <param name="Height">Rows of the padded picture.</param>
/// <param name="Width">Columns of it.</param>
/// <param name="Top">The padded row of the picture's row 0; negative if that row is cut off.</param>
/// <param name="Left">The padded column of the picture's column 0; negative if that column is cut off.</param>
/// <param name="StepDown">Padded rows from one row of the picture to the next.</param>
/// <param name="StepRight">Padded columns from one column of the picture to the next.</param>
internal readonly record struct PaddedPicture(Shape Picture, int Height, int Width, int Top, int Left, int StepDown = 1, int StepRight = 1)
{
    /// <summary>Numbers a pixel; those that the picture does not have are zero.</summary>
    public int Channels { get; init; } = Picture[3];

    /// <summary>Elements of the padded picture.</summary>
    public int Size => Height * Width * Channels;

    /// <summary>Elements of the copy: none where the padded picture would be the picture itself.</summary>
    public int CopySize => AddsNothing ? 0 : Size;

    /// <summary>Whether the padded picture would be the picture itself, so that no copy is needed.</summary>
    public bool AddsNothing =>
        (Height, Width, Channels, Top, Left, StepDown, StepRight) == (Picture[1], Picture[2], Picture[3], 0, 0, 1, 1);

    /// <summary>The padded rows that the picture writes to; all others are zero.</summary>
    public Range Filled => Math.Max(0, Top)..Math.Max(0, Math.Min(Height, Top + (Picture[1] - 1) * StepDown + 1));

    /// <summary>A picture with the padding of a window around it.</summary>
    public static PaddedPicture Around(Shape picture, Window2D window) =>
        new(picture, picture[1] + 2 * window.Height.Padding, picture[2] + 2 * window.Width.Padding,
            window.Height.Padding, window.Width.Padding);

    /// <summary>
    /// The gradient of a convolution's output, prepared for the convolution that gives the gradient of its input:
    /// stride - 1 zeros between the pixels, and as many around them as the kernel reaches.
    /// </summary>
    /// <param name="gradient">The shape of the output.</param>
    /// <param name="input">The shape of the input.</param>
    /// <param name="window">The convolution's window.</param>
    public static PaddedPicture OfGradient(Shape gradient, Shape input, Window2D window) => new(
        gradient, input[1] + window.Height.Span - 1, input[2] + window.Width.Span - 1,
        window.Height.Span - 1 - window.Height.Padding,
        window.Width.Span - 1 - window.Width.Padding, window.Height.Stride, window.Width.Stride);

    /// <summary>The picture in its padding: copied to <paramref name="copy"/>, or itself where padding adds nothing.</summary>
    /// <param name="picture">The pixels.</param>
    /// <param name="copy"><see cref="CopySize"/> elements, zero but for what earlier pictures left.</param>
    public ReadOnlySpan<T> Prepare<T>(ReadOnlySpan<T> picture, Span<T> copy)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (AddsNothing)
        {
            return picture;
        }

        var (height, width, channels) = (Picture[1], Picture[2], Picture[3]);
        for (var i = 0; i < height; i++)
        {
            var row = Top + i * StepDown;
            if (row < 0 || row >= Height)
            {
                continue;
            }

            var source = picture.Slice(i * width * channels, width * channels);
            if (StepRight == 1 && Left >= 0 && Left + width <= Width && Channels == channels)
            {
                source.CopyTo(copy.Slice((row * Width + Left) * Channels));
                continue;
            }

            for (var j = 0; j < width; j++)
            {
                var column = Left + j * StepRight;
                if (column >= 0 && column < Width)
                {
                    source.Slice(j * channels, channels).CopyTo(copy.Slice((row * Width + column) * Channels));
                }
            }
        }

        return copy;
    }
}
