namespace Course.Drawing;

/// <summary>Points of one class in the plane. Points with NaN or infinity are left out.</summary>
/// <param name="Name">What the legend calls them; empty for no entry.</param>
/// <param name="Points">Where they lie.</param>
public sealed record PointSet(string Name, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>The colour; the next one of the theme when not given.</summary>
    public Rgb? Colour { get; init; }
}
