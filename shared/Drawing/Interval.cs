namespace Course.Drawing;

/// <summary>The numbers from <paramref name="From"/> to <paramref name="To"/>, of which the first is the smaller.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
public readonly record struct Interval(double From, double To)
{
    /// <summary>The numbers a plot can place: finite and of at most 1e100. NaN, infinity and what is larger leave a gap.</summary>
    public static bool IsPlottable(double value) => Math.Abs(value) <= 1e100;

    /// <summary>How far apart the ends are.</summary>
    public double Length => To - From;

    /// <summary>The smallest interval that holds every plottable value; null when there is none.</summary>
    public static Interval? Of(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(IsPlottable))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        return low <= high ? new Interval(low, high) : null;
    }

    /// <summary>The value <paramref name="share"/> of the way along: 0 is the lower end, 1 the upper.</summary>
    public double At(double share) => From + share * Length;

    internal Interval Validated(string name) =>
        IsPlottable(From) && IsPlottable(To) && From < To
            ? this
            : throw new ArgumentException($"{name} has to go from a smaller finite number to a larger one; received {From} to {To}.", name);
}
