using System.Numerics;
using System.Text;
using Course.Tensors;

namespace Course.Drawing;

/// <summary>A picture of coloured pixels made from a tensor: a digit, a filter, a feature map.</summary>
public sealed class PixelPicture
{
    private readonly Rgb[] pixels; // row by row

    private PixelPicture(int height, int width, Rgb[] pixels)
    {
        Height = height;
        Width = width;
        this.pixels = pixels;
    }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    /// <summary>The number of pixels in a row.</summary>
    public int Width { get; }

    /// <summary>The colour of a pixel; row 0 is the top.</summary>
    public Rgb this[int row, int column] => pixels[row * Width + column];

    /// <summary>A picture of brightness as ink on paper: 0 is white, 1 nearly black.</summary>
    /// <param name="picture">H x W, or H x W x 1.</param>
    /// <exception cref="ShapeException">The tensor is of another rank.</exception>
    public static PixelPicture Ink<T>(Tensor<T> picture) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Of(picture, ColourMap.Ink, new Interval(0, 1));

    /// <summary>Weights around zero: blue negative, white zero, red positive.</summary>
    /// <param name="weights">H x W, or H x W x 1.</param>
    /// <param name="limit">The weight with the strongest colour; when not given, the largest size among them.</param>
    /// <exception cref="ShapeException">The tensor is of another rank.</exception>
    public static PixelPicture Weights<T>(Tensor<T> weights, double? limit = null) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var strongest = limit ?? Interval.Of(Values(weights).Select(Math.Abs))?.To ?? 1;
        return Of(weights, ColourMap.Diverging, new Interval(-strongest, strongest));
    }

    /// <summary>Activations from dark to bright, from the smallest to the largest unless a range is given.</summary>
    /// <param name="activations">H x W, or H x W x 1.</param>
    /// <param name="range">What the darkest and the brightest colour stand for.</param>
    /// <exception cref="ShapeException">The tensor is of another rank.</exception>
    public static PixelPicture Activations<T>(Tensor<T> activations, Interval? range = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Of(activations, ColourMap.Heat, range ?? Interval.Of(Values(activations)) ?? new Interval(0, 1));

    /// <summary>Any tensor of H x W or H x W x 1 through any colours. NaN gets the colour of the lowest value.</summary>
    /// <exception cref="ShapeException">The tensor is of another rank.</exception>
    public static PixelPicture Of<T>(Tensor<T> values, ColourMap colours, Interval range)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireChannels(values.Shape, 1);
        return new(values.Shape[0], values.Shape[1], [.. Values(values).Select(value => colours.Colour(value, range.From, range.To))]);
    }

    /// <summary>A picture of red, green and blue, each 0 to 1, rounded to 16 shades so that the file stays small.</summary>
    /// <param name="picture">H x W x 3.</param>
    /// <exception cref="ShapeException">The tensor is of another shape.</exception>
    public static PixelPicture Colour<T>(Tensor<T> picture) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireChannels(picture.Shape, 3);
        var shades = Values(picture)
            .Select(value => (byte)(17 * Math.Round(15 * Math.Clamp(double.IsNaN(value) ? 0 : value, 0, 1)))).ToArray();
        return new(picture.Shape[0], picture.Shape[1], [.. shades.Chunk(3).Select(pixel => new Rgb(pixel[0], pixel[1], pixel[2]))]);
    }

    /// <summary>
    /// Draws the pixels as squares with sharp edges: the commonest colour as one rectangle, every other as a path of its runs.
    /// </summary>
    internal void Draw(SvgWriter svg, double x, double y, double scale)
    {
        if (pixels.Length == 0)
        {
            return;
        }

        var byCount = pixels.CountBy(colour => colour).OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal).ToArray();
        svg.Rectangle(x, y, Width * scale, Height * scale, byCount[0].Key);
        if (byCount.Length == 1)
        {
            return;
        }

        // A run of pixels is a line along their middle, one unit thick.
        using var pixelsAsUnits = svg.Open(
            "g", ("transform", $"translate({SvgWriter.Number(x)} {SvgWriter.Number(y + scale / 2)}) scale({SvgWriter.Number(scale)})"),
            ("shape-rendering", "crispEdges"));
        foreach (var (colour, _) in byCount.Skip(1))
        {
            svg.Element("path", ("stroke", colour.ToString()), ("d", Runs(colour)));
        }
    }

    private string Runs(Rgb colour)
    {
        var commands = new StringBuilder();
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                var end = column;
                while (end < Width && this[row, end] == colour)
                {
                    end++;
                }

                if (end > column)
                {
                    commands.Append($"M{column} {row}h{end - column}");
                    column = end;
                }
            }
        }

        return commands.ToString();
    }

    private static double[] Values<T>(Tensor<T> tensor) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new double[tensor.Size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = double.CreateChecked(tensor.Data[i]);
        }

        return values;
    }

    private static void RequireChannels(Shape shape, int channels)
    {
        var fits = shape.Rank == 3 ? shape[2] == channels : shape.Rank == 2 && channels == 1;
        if (!fits)
        {
            throw new ShapeException(
                "picture", [shape], channels == 1 ? "a picture is H x W or H x W x 1" : "a coloured picture is H x W x 3",
                $"received rank {shape.Rank}", "take one picture of the batch and one channel of it");
        }
    }
}
