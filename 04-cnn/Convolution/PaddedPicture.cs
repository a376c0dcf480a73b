using System.Numerics;

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

    /// <summary>Whether the padded picture would be the picture itself, so that no copy is needed.</summary>
    public bool AddsNothingTo(int height, int width) => (Height, Width, Top, Left, StepDown, StepRight) == (height, width, 0, 0, 1, 1);

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
