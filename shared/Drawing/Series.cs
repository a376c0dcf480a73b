namespace Course.Drawing;

/// <summary>A named line of a plot: points joined in order. A point with NaN or infinity leaves a gap.</summary>
public sealed record Series
{
    /// <summary>A line through the points (x, y).</summary>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Series(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
        {
            throw new ArgumentException($"Series '{name}' received {x.Count} x and {y.Count} y; a point needs one of each.", nameof(y));
        }

        Name = name;
        X = x;
        Y = y;
    }

    /// <summary>A line through values that belong to 1, 2, 3 ...: a number for each epoch.</summary>
    public Series(string name, IReadOnlyList<double> y)
        : this(name, [.. Enumerable.Range(1, y.Count).Select(i => (double)i)], y)
    {
    }

    /// <summary>What the legend calls it; empty for no entry.</summary>
    public string Name { get; }

    /// <summary>The horizontal coordinates.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>The vertical coordinates.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>The colour; the next one of the theme when not given.</summary>
    public Rgb? Colour { get; init; }

    /// <summary>Whether the line is dashed.</summary>
    public bool Dashed { get; init; }

    /// <summary>Whether every point has a dot.</summary>
    public bool Markers { get; init; }

    /// <summary>Whether the last point has a larger dot: where an optimizer arrived.</summary>
    public bool EndDot { get; init; }

    /// <summary>What is written beside each point; empty for no words at all.</summary>
    public IReadOnlyList<string> PointLabels { get; init; } = [];

    /// <summary>Whether the points are joined; without a line only the dots remain.</summary>
    public bool Line { get; init; } = true;
}
