using Course.Drawing;

namespace Course.Terminal;

/// <summary>A fine grid of dots behind a grid of characters: 2 x 4 dots a character for braille, 1 x 1 for plain signs.</summary>
internal sealed class DotGrid(int columns, int rows, int dotsAcross, int dotsDown)
{
    private readonly byte[] dots = new byte[columns * rows]; // for each character the dots of a braille sign

    /// <summary>
    /// Sets the dots of a straight line between two places, each given by its share of the width and, upwards, of the height: 0 to 1.
    /// </summary>
    public void Line(double fromX, double fromY, double toX, double toY)
    {
        var (x0, y0) = (fromX * (columns * dotsAcross - 1), (1 - fromY) * (rows * dotsDown - 1));
        var (x1, y1) = (toX * (columns * dotsAcross - 1), (1 - toY) * (rows * dotsDown - 1));
        var steps = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0))));
        for (var step = 0; step <= steps; step++)
        {
            Set((int)Math.Round(x0 + (x1 - x0) * step / steps), (int)Math.Round(y0 + (y1 - y0) * step / steps));
        }
    }

    /// <summary>Puts every character that has a dot on a canvas, as braille or as the given sign.</summary>
    public void CopyTo(CharacterCanvas canvas, int row, int column, Rgb colour, char? sign)
    {
        const char emptyBraille = '\u2800';
        for (var i = 0; i < dots.Length; i++)
        {
            if (dots[i] != 0)
            {
                canvas.Put(row + i / columns, column + i % columns, sign ?? (char)(emptyBraille + dots[i]), colour);
            }
        }
    }

    private void Set(int x, int y)
    {
        // The dots of a braille sign count down the left column, down the right one, and then along the bottom row.
        var (across, down) = (x % dotsAcross, y % dotsDown);
        var bit = down == 3 ? 6 + across : 3 * across + down;
        dots[y / dotsDown * columns + x / dotsAcross] |= (byte)(1 << bit);
    }
}
