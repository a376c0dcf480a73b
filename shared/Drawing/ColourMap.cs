namespace Course.Drawing;

/// <summary>
/// Turns a number into a colour. The colours come in <see cref="Steps"/> steps, so that neighbouring pixels often share one
/// and a picture stays a small file.
/// </summary>
public sealed class ColourMap
{
    /// <summary>The number of different colours.</summary>
    public const int Steps = 17;

    private readonly Rgb[] colours = new Rgb[Steps];

    private ColourMap(params ReadOnlySpan<Rgb> stops)
    {
        for (var step = 0; step < Steps; step++)
        {
            var position = step / (Steps - 1.0) * (stops.Length - 1);
            var stop = Math.Min((int)position, stops.Length - 2);
            colours[step] = stops[stop].Towards(stops[stop + 1], position - stop);
        }
    }

    /// <summary>Black for the smallest, white for the largest: a picture as it is seen.</summary>
    public static ColourMap Grey { get; } = new(Rgb.Hex(0x000000), Rgb.Hex(0xFFFFFF));

    /// <summary>White for the smallest, nearly black for the largest: ink on paper, as handwritten digits are best printed.</summary>
    public static ColourMap Ink { get; } = new(Rgb.Hex(0xFFFFFF), Rgb.Hex(0x1F2328));

    /// <summary>Blue for negative, white for zero, red for positive: weights and filters.</summary>
    public static ColourMap Diverging { get; } = new(
        Rgb.Hex(0x24549C), Rgb.Hex(0x7FA6D6), Rgb.Hex(0xFFFFFF), Rgb.Hex(0xE79A86), Rgb.Hex(0xB03A3A));

    /// <summary>Dark violet over green to yellow: activations and surfaces, where more is brighter.</summary>
    public static ColourMap Heat { get; } = new(
        Rgb.Hex(0x2B1B45), Rgb.Hex(0x33518A), Rgb.Hex(0x2A8C8A), Rgb.Hex(0x6FBF6A), Rgb.Hex(0xF4E37A));

    /// <summary>Blue over nearly white to orange, all pale: the ground under points of class 0 and class 1.</summary>
    public static ColourMap Regions { get; } = new(
        Rgb.Hex(0xA9C4E6), Rgb.Hex(0xD3E1F2), Rgb.Hex(0xF8F7F4), Rgb.Hex(0xF7E0C6), Rgb.Hex(0xF0C496));

    /// <summary>Pale blue for low ground to nearly white for high: a surface under paths.</summary>
    public static ColourMap Ground { get; } = new(Rgb.Hex(0xB4C8E0), Rgb.Hex(0xD9E3EE), Rgb.Hex(0xF7F7F4));

    /// <summary>The colour of a step, 0 to <see cref="Steps"/> - 1.</summary>
    public Rgb this[int step] => colours[step];

    /// <summary>
    /// The step of a value, the range <paramref name="low"/> ... <paramref name="high"/> cut evenly;
    /// values outside get the end's, NaN the lowest.
    /// </summary>
    public static int Step(double value, double low, double high)
    {
        var share = (value - low) / (high - low);
        return double.IsNaN(share) ? 0 : (int)Math.Round(Math.Clamp(share, 0, 1) * (Steps - 1));
    }

    /// <summary>The colour of a value between <paramref name="low"/> and <paramref name="high"/>.</summary>
    public Rgb Colour(double value, double low, double high) => colours[Step(value, low, high)];
}
