namespace Course.Drawing;

/// <summary>
/// The look that all pictures share. A picture brings its own pale ground and thin border, so it reads equally on
/// a light page and on a dark one.
/// </summary>
public static class Theme
{
    /// <summary>The ground of a picture.</summary>
    public static Rgb Ground { get; } = Rgb.Hex(0xFCFCFB);

    /// <summary>The border of a picture.</summary>
    public static Rgb Border { get; } = Rgb.Hex(0xD0D7DE);

    /// <summary>Titles and captions.</summary>
    public static Rgb Ink { get; } = Rgb.Hex(0x24292F);

    /// <summary>Tick labels, axis labels and notes.</summary>
    public static Rgb Muted { get; } = Rgb.Hex(0x57606A);

    /// <summary>Axes and the outlines of boxes.</summary>
    public static Rgb Axis { get; } = Rgb.Hex(0x8C959F);

    /// <summary>Grid lines.</summary>
    public static Rgb Grid { get; } = Rgb.Hex(0xE4E7EB);

    /// <summary>Values that flow forward through a graph.</summary>
    public static Rgb Forward { get; } = Rgb.Hex(0x1A7F37);

    /// <summary>Derivatives that flow backward through a graph.</summary>
    public static Rgb Backward { get; } = Rgb.Hex(0xC4342D);

    /// <summary>Series and classes, in order: blue, orange, green, red, violet, teal, brown, pink, grey, olive.</summary>
    public static IReadOnlyList<Rgb> Series { get; } =
    [
        Rgb.Hex(0x3B6FB6), Rgb.Hex(0xD9822B), Rgb.Hex(0x3F9C6B), Rgb.Hex(0xC8504C), Rgb.Hex(0x8566B3),
        Rgb.Hex(0x2F98A6), Rgb.Hex(0x8C6D46), Rgb.Hex(0xCB6BA6), Rgb.Hex(0x6E7781), Rgb.Hex(0xA3A02C),
    ];

    /// <summary>The font of all text.</summary>
    public const string Font = "Helvetica, Arial, sans-serif";

    /// <summary>The size of a picture's title, in pixels.</summary>
    public const double TitleSize = 15;

    /// <summary>The size of captions, legends and axis labels, in pixels.</summary>
    public const double TextSize = 12;

    /// <summary>The size of tick labels, in pixels.</summary>
    public const double SmallSize = 11;

    /// <summary>The colour of series or class <paramref name="index"/>; after the last it starts again.</summary>
    public static Rgb SeriesColour(int index) => Series[index % Series.Count];

    /// <summary>
    /// About how wide a text is, in pixels. The fonts of readers differ, so this is a little more than the widest common one needs:
    /// what is laid out with it does not overlap.
    /// </summary>
    public static double TextWidth(string text, double size)
    {
        var width = 0.0;
        foreach (var character in text)
        {
            width += character switch
            {
                'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.34,
                ' ' or 'f' or 't' or 'r' or '(' or ')' or '-' => 0.42,
                'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
                >= 'A' and <= 'Z' => 0.72,
                > '\u2E80' => 1.0,
                _ => 0.64,
            };
        }

        return width * size;
    }
}
