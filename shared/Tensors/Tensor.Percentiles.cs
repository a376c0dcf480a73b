namespace Course.Tensors;

/// <content>What the sorted elements say: median and percentiles.</content>
public sealed partial class Tensor<T>
{
    /// <summary>
    /// The middle element after sorting, or the mean of the middle two. NaN if an element is; of nothing, NaN.
    /// Less shaken by outliers than the mean.
    /// </summary>
    public Tensor<T> Median(params ReadOnlySpan<int> axes) => Median(axes, keepAxes: false);

    /// <summary>The median; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> Median(ReadOnlySpan<int> axes, bool keepAxes) => RowReduction.Apply(this, axes, keepAxes, new MiddleOfSorted());

    /// <summary>The median of the elements that are not NaN; NaN if none is left.</summary>
    public Tensor<T> NanMedian(params ReadOnlySpan<int> axes) => NanMedian(axes, keepAxes: false);

    /// <summary>The median without NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    public Tensor<T> NanMedian(ReadOnlySpan<int> axes, bool keepAxes) =>
        RowReduction.Apply(this, axes, keepAxes, new MiddleOfSorted { SkipNan = true });

    /// <summary>
    /// The number that <paramref name="percent"/> % of the elements do not exceed: the sorted element at place percent / 100 * (n - 1),
    /// and between two places the straight line between their elements (NumPy's default, "linear"). NaN if an element is; of nothing, NaN.
    /// </summary>
    /// <param name="percent">0 (the smallest) ... 100 (the largest).</param>
    /// <param name="axes">Over which axes; none for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not in 0 ... 100.</exception>
    public Tensor<T> Percentile(double percent, params ReadOnlySpan<int> axes) => Percentile(percent, axes, keepAxes: false);

    /// <summary>The percentile; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="Percentile(double, ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> Percentile(double percent, ReadOnlySpan<int> axes, bool keepAxes) =>
        RowReduction.Apply(this, axes, keepAxes, new PlaceInSorted(percent));

    /// <summary>The percentile of the elements that are not NaN; NaN if none is left.</summary>
    /// <inheritdoc cref="Percentile(double, ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> NanPercentile(double percent, params ReadOnlySpan<int> axes) => NanPercentile(percent, axes, keepAxes: false);

    /// <summary>The percentile without NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="Percentile(double, ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> NanPercentile(double percent, ReadOnlySpan<int> axes, bool keepAxes) =>
        RowReduction.Apply(this, axes, keepAxes, new PlaceInSorted(percent) { SkipNan = true });

    /// <summary>Sorts a row. NaN comes first: it is skipped, or else nothing of the row counts.</summary>
    private static ReadOnlySpan<T> Sort(Span<T> row, bool skipNan)
    {
        row.Sort();
        var first = 0;
        while (first < row.Length && T.IsNaN(row[first]))
        {
            first++;
        }

        return first == 0 || skipNan ? row[first..] : [];
    }

    // Between -0 and +0 lies +0, as the mean has it.
    private static T Same(T low, T high) => T.IsZero(low) ? low + high : low;

    private readonly struct MiddleOfSorted : IRowReduction<T, T>
    {
        public static string Name => "median";

        public bool SkipNan { get; init; }

        public T Apply(Span<T> row)
        {
            var sorted = Sort(row, SkipNan);
            if (sorted.Length == 0)
            {
                return T.NaN;
            }

            var (low, high) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
            var half = T.CreateChecked(0.5);
            return low == high ? Same(low, high) : T.IsFinite(low + high) ? (low + high) * half : low * half + high * half;
        }
    }

    private readonly struct PlaceInSorted : IRowReduction<T, T>
    {
        private readonly double fraction;

        public PlaceInSorted(double percent)
        {
            if (!(percent is >= 0 and <= 100))
            {
                throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentage is 0 ... 100.");
            }

            fraction = percent / 100;
        }

        public static string Name => "percentile";

        public bool SkipNan { get; init; }

        public T Apply(Span<T> row)
        {
            var sorted = Sort(row, SkipNan);
            if (sorted.Length == 0)
            {
                return T.NaN;
            }

            var place = fraction * (sorted.Length - 1);
            var before = (int)place;
            var (low, high) = (sorted[before], sorted[Math.Min(before + 1, sorted.Length - 1)]);
            var share = T.CreateChecked(place - before);
            if (low == high)
            {
                return Same(low, high); // also between two infinities, whose difference is NaN
            }

            if (T.IsZero(share))
            {
                return low;
            }

            var distance = high - low;
            if (!T.IsFinite(distance))
            {
                // an end is infinite, or they are too far apart for their distance to be a number
                return low * (T.One - share) + high * share;
            }

            // From the nearer end, so that neither end is missed by a rounding.
            return share < T.CreateChecked(0.5) ? low + distance * share : high - distance * (T.One - share);
        }
    }
}
