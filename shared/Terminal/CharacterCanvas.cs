using System.Text;
using Course.Drawing;
using Spectre.Console;

namespace Course.Terminal;

/// <summary>A rectangle of characters, each with a colour and a ground of its own where the screen has colours.</summary>
public sealed class CharacterCanvas
{
    private readonly Cell[] cells; // row by row

    /// <summary>An empty rectangle.</summary>
    public CharacterCanvas(int width, int height)
    {
        Width = width;
        Height = height;
        cells = new Cell[width * height];
        Array.Fill(cells, new Cell(' ', null, null));
    }

    /// <summary>Characters in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Several canvases in one, from left to right, with their upper edges in a line.</summary>
    /// <param name="parts">At least one.</param>
    /// <param name="gap">Empty columns between neighbours.</param>
    public static CharacterCanvas SideBySide(IReadOnlyList<CharacterCanvas> parts, int gap = 2)
    {
        var whole = new CharacterCanvas(parts.Sum(part => part.Width) + gap * (parts.Count - 1), parts.Max(part => part.Height));
        var left = 0;
        foreach (var part in parts)
        {
            for (var row = 0; row < part.Height; row++)
            {
                Array.Copy(part.cells, row * part.Width, whole.cells, row * whole.Width + left, part.Width);
            }

            left += part.Width + gap;
        }

        return whole;
    }

    /// <summary>Puts a character at a place; a place outside is ignored.</summary>
    public void Put(int row, int column, char character, Rgb? colour = null, Rgb? ground = null)
    {
        if (row >= 0 && row < Height && column >= 0 && column < Width)
        {
            cells[row * Width + column] = new Cell(character, colour, ground);
        }
    }

    /// <summary>Puts a text at a place, one character a cell; what reaches outside is ignored.</summary>
    public void Put(int row, int column, string text, Rgb? colour = null)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Put(row, column + i, text[i], colour);
        }
    }

    /// <summary>A row as plain text, without spaces at its end.</summary>
    public string PlainRow(int row)
    {
        var text = new StringBuilder(Width);
        for (var column = 0; column < Width; column++)
        {
            text.Append(cells[row * Width + column].Character);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A row with its colours, neighbours of one style together.</summary>
    internal Paragraph ColouredRow(int row)
    {
        var paragraph = new Paragraph();
        var text = new StringBuilder();
        for (var column = 0; column < Width; column++)
        {
            var cell = cells[row * Width + column];
            text.Append(cell.Character);
            if (column == Width - 1 || !cell.HasStyleOf(cells[row * Width + column + 1]))
            {
                paragraph.Append(text.ToString(), new Style(ToColor(cell.Colour), ToColor(cell.Ground)));
                text.Clear();
            }
        }

        return paragraph;
    }

    private static Color? ToColor(Rgb? colour) => colour is { } rgb ? new Color(rgb.Red, rgb.Green, rgb.Blue) : null;

    private readonly record struct Cell(char Character, Rgb? Colour, Rgb? Ground)
    {
        public bool HasStyleOf(Cell other) => Colour == other.Colour && Ground == other.Ground;
    }
}
