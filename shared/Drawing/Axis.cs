using System.Globalization;

namespace Course.Drawing;

/// <summary>
/// The numbers along one side of a plot: which range it shows and where its ticks stand. Ticks are multiples of 1, 2 or 5 times a power
/// of ten (of a logarithmic axis: powers of ten, or 1, 2 and 5 times those), between 3 and 10 of them.
/// </summary>
public sealed class Axis
{
    private const int FewestTicks = 3;
    private const int MostLinearTicks = 8;
    private const int MostPowers = 10;
    private const double Smallest = 1e-100; // what is nearer to zero counts as zero

    private Axis(Interval range, double[] ticks, bool isLogarithmic, int decimals)
    {
        Range = range;
        Ticks = ticks;
        IsLogarithmic = isLogarithmic;
        var largest = ticks.Max(Math.Abs);
        var format = largest >= 1e6 || decimals > 4 ? "0.##########e0" : isLogarithmic ? "0.####" : $"F{decimals}";
        Labels = Array.ConvertAll(ticks, tick => (tick + 0.0).ToString(tick == 0 ? "0" : format, CultureInfo.InvariantCulture));
    }

    private Axis(IReadOnlyList<string> categories)
    {
        Range = new Interval(-0.5, Math.Max(1, categories.Count) - 0.5);
        Ticks = [.. Enumerable.Range(0, categories.Count).Select(i => (double)i)];
        Labels = categories;
    }

    /// <summary>What the axis shows, end to end.</summary>
    public Interval Range { get; }

    /// <summary>Where the ticks stand, in rising order.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The ticks as they are written.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The axis that holds every plottable value and ends at ticks. Without values it goes from 0 to 1.</summary>
    /// <param name="values">What has to fit; NaN and infinity are left out.</param>
    /// <param name="wholeNumbers">Whether ticks stand at whole numbers only, as for epochs.</param>
    public static Axis Covering(IEnumerable<double> values, bool wholeNumbers = false)
    {
        var range = WithLength(Interval.Of(values) ?? new Interval(0, 1), shortest: wholeNumbers ? 2 : 0);
        var (ticks, decimals) = RoundNumbers(range, wholeNumbers ? 0 : int.MinValue, outside: true);
        return new Axis(new Interval(ticks[0], ticks[^1]), ticks, isLogarithmic: false, decimals);
    }

    /// <summary>The axis that shows exactly a range, with ticks at the round numbers inside.</summary>
    /// <exception cref="ArgumentException">The range is empty, backwards or not finite.</exception>
    public static Axis Exactly(Interval range)
    {
        var shown = WithLength(range.Validated(nameof(range)), shortest: 0);
        var (ticks, decimals) = RoundNumbers(shown, int.MinValue, outside: false);
        return new Axis(shown, ticks, isLogarithmic: false, decimals);
    }

    /// <summary>
    /// The logarithmic axis that holds every positive plottable value and ends at ticks. Without values it goes from 0.1 to 10.
    /// </summary>
    public static Axis Logarithmic(IEnumerable<double> values)
    {
        var range = Interval.Of(values.Where(value => value >= Smallest)) ?? new Interval(0.1, 10);
        var ticks = PowersOfTen(range, 1, [1, 2, 5]);
        for (var decades = 1; ticks.Length > MostPowers; decades++)
        {
            ticks = PowersOfTen(range, decades, [1]);
        }

        return new Axis(
            new Interval(ticks[0], ticks[^1]), ticks, isLogarithmic: true, decimals: (int)Math.Max(0, Math.Ceiling(-Math.Log10(ticks[0]))));
    }

    /// <summary>The axis of names: the first at 0, the next at 1, each with half a unit of room on both sides.</summary>
    internal static Axis OfCategories(IReadOnlyList<string> categories) => new(categories);

    /// <summary>The axis of a plot: of the given range, or of what its values need.</summary>
    internal static Axis For(IEnumerable<double> values, Interval? range, bool logarithmic = false, bool wholeNumbers = false) =>
        (range, logarithmic) switch
        {
            (null, false) => Covering(values, wholeNumbers),
            (null, true) => Logarithmic(values),
            ({ } shown, false) => Exactly(shown),
            ({ } shown, true) => Logarithmic([shown.From, shown.To]),
        };

    /// <summary>Whether a value has a place: plottable and, on a logarithmic axis, positive.</summary>
    public bool CanPlace(double value) => Interval.IsPlottable(value) && (!IsLogarithmic || value >= Smallest);

    /// <summary>
    /// Where a value lies: 0 at the lower end of the range, 1 at the upper, beyond these outside. NaN when it has no place.
    /// </summary>
    public double Share(double value) => !CanPlace(value) ? double.NaN
        : IsLogarithmic ? Math.Log(value / Range.From) / Math.Log(Range.To / Range.From)
        : (value - Range.From) / Range.Length;

    /// <summary>A range that double precision can divide; one that is shorter gets room on both sides.</summary>
    private static Interval WithLength(Interval range, double shortest)
    {
        var magnitude = Math.Max(Math.Abs(range.From), Math.Abs(range.To));
        var resolvable = range.Length > Math.Max(Smallest, 1e-9 * magnitude);
        if (resolvable && range.Length >= shortest)
        {
            return range;
        }

        var room = resolvable ? 0 : magnitude <= Smallest ? 1 : magnitude / 2;
        var middle = range.At(0.5);
        return new Interval(middle - Math.Max(room, shortest / 2), middle + Math.Max(room, shortest / 2));
    }

    /// <summary>
    /// The ticks at the finest step of 1, 2 or 5 times a power of ten that does not give too many, and the decimals they need.
    /// </summary>
    private static (double[] Ticks, int Decimals) RoundNumbers(Interval range, int smallestPower, bool outside)
    {
        for (var power = Math.Max(smallestPower, (int)Math.Floor(Math.Log10(range.Length / 100))); ; power++)
        {
            foreach (var mantissa in (ReadOnlySpan<int>)[1, 2, 5])
            {
                var ticks = Multiples(range, power, mantissa, outside);
                if (ticks.Length <= MostLinearTicks)
                {
                    return (ticks, Math.Max(0, -power));
                }
            }
        }
    }

    /// <summary>
    /// The multiples of mantissa x 10^power inside a range or, when <paramref name="outside"/>, from the last
    /// below it to the first above it.
    /// </summary>
    private static double[] Multiples(Interval range, int power, int mantissa, bool outside)
    {
        // Rounding to nine decimals undoes the error of the division: 0.07 / 0.01 is 7, not 7.000000000000001.
        var first = Math.Round(TimesPowerOfTen(range.From, -power) / mantissa, 9);
        var last = Math.Round(TimesPowerOfTen(range.To, -power) / mantissa, 9);
        (first, last) = outside ? (Math.Floor(first), Math.Ceiling(last)) : (Math.Ceiling(first), Math.Floor(last));
        var ticks = new double[(int)(last - first) + 1];
        for (var i = 0; i < ticks.Length; i++)
        {
            ticks[i] = TimesPowerOfTen((first + i) * mantissa, power);
        }

        return ticks;
    }

    /// <summary>
    /// The mantissas times every n-th power of ten, from the last below a range to the first above it,
    /// and further when they would be too few.
    /// </summary>
    private static double[] PowersOfTen(Interval range, int decades, ReadOnlySpan<int> mantissas)
    {
        var candidates = new List<double>();
        var lowest = (int)Math.Floor(Math.Log10(range.From) / decades) * decades;
        for (var power = lowest - decades; power <= Math.Log10(range.To) + 2 * decades; power += decades)
        {
            foreach (var mantissa in mantissas)
            {
                candidates.Add(TimesPowerOfTen(mantissa, power));
            }
        }

        var first = candidates.FindLastIndex(tick => tick <= range.From);
        var last = candidates.FindIndex(tick => tick >= range.To);
        for (var upwards = true; last - first + 1 < FewestTicks; upwards = !upwards)
        {
            (first, last) = upwards ? (first, last + 1) : (first - 1, last);
        }

        return [.. candidates[first..(last + 1)]];
    }

    /// <summary>With a negative power by one division, which rounds once: 3 and -1 give 0.3, not 0.30000000000000004.</summary>
    private static double TimesPowerOfTen(double value, int power) =>
        power < 0 ? value / Math.Pow(10, -power) : value * Math.Pow(10, power);
}
