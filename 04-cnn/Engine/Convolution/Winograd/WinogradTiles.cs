using System.Numerics;
using Course.Cnn.Kernels;
using Course.Tensors;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>The tiles of 2 x 2 outputs that cover an output, row by row; the last ones may reach one row or column beyond it.</summary>
/// <param name="Down">Rows of tiles.</param>
/// <param name="Across">Tiles in a row.</param>
internal readonly record struct WinogradTiles(int Down, int Across)
{
    /// <summary>The tiles of an output, N x H' x W' x C.</summary>
    public static WinogradTiles Of(Shape output) => new((output[1] + 1) / 2, (output[2] + 1) / 2);

    /// <summary>The number of tiles.</summary>
    public int Count => Down * Across;

    /// <summary>A picture with zeros around it, so that every tile finds its 4 x 4 pixels.</summary>
    /// <param name="picture">N x H x W x C.</param>
    /// <param name="top">Zero rows above; negative if rows are cut off.</param>
    /// <param name="left">Zero columns on the left; negative if columns are cut off.</param>
    public PaddedPicture Padded(Shape picture, int top, int left) => new(picture, 2 * Down + 2, 2 * Across + 2, top, left);

    /// <summary>V of <paramref name="count"/> tiles from tile <paramref name="first"/> on.</summary>
    /// <param name="padded">The picture's memory.</param>
    /// <param name="x">The padded picture.</param>
    /// <param name="first">The first tile.</param>
    /// <param name="count">The number of tiles.</param>
    /// <param name="v">16 x tiles x channels.</param>
    /// <param name="place">Elements of <paramref name="v"/> from one of the 16 places to the next.</param>
    public unsafe void TransformInput<T>(PaddedPicture padded, T* x, int first, int count, T* v, nint place)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint channels = padded.Channels, pictureRow = padded.Width * channels;
        for (int t = 0, row = first / Across, column = first % Across; t < count; t++, v += channels)
        {
            Channels<T>.ForEach(
                padded.Channels, new InputTransform<T>(x + 2 * (row * pictureRow + column * channels), pictureRow, channels, v, place));
            (row, column) = column + 1 < Across ? (row, column + 1) : (row + 1, 0);
        }
    }
}
