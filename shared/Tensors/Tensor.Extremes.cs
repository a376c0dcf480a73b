namespace Course.Tensors;

/// <content>Where the largest and the smallest element are.</content>
public sealed partial class Tensor<T>
{
    /// <summary>
    /// The place of the largest element along the given axis; the first one if there are several; that of the first NaN if there is one.
    /// Over several axes, or over everything, it is the place in row-major order within them.
    /// </summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    public Indices ArgMax(params ReadOnlySpan<int> axes) => ArgMax(axes, keepAxes: false);

    /// <summary>The place of the largest element; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Indices ArgMax(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmax", Shape, axes);
        return PlacesOfLargest(this, axes, keepAxes, new PlaceOfLargest());
    }

    /// <summary>The place of the smallest element; the first one if there are several; that of the first NaN if there is one.</summary>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Indices ArgMin(params ReadOnlySpan<int> axes) => ArgMin(axes, keepAxes: false);

    /// <summary>The place of the smallest element; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Indices ArgMin(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmin", Shape, axes);
        return PlacesOfLargest(-this, axes, keepAxes, new PlaceOfLargest());
    }

    /// <summary>The place of the largest element that is not NaN.</summary>
    /// <exception cref="InvalidOperationException">A row holds nothing but NaN (NumPy: "All-NaN slice encountered").</exception>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Indices NanArgMax(params ReadOnlySpan<int> axes) => NanArgMax(axes, keepAxes: false);

    /// <summary>The place of the largest element that is not NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="NanArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Indices NanArgMax(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmax", Shape, axes);
        return PlacesOfLargest(this, axes, keepAxes, new PlaceOfLargest { SkipNan = true });
    }

    /// <summary>The place of the smallest element that is not NaN.</summary>
    /// <inheritdoc cref="NanArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Indices NanArgMin(params ReadOnlySpan<int> axes) => NanArgMin(axes, keepAxes: false);

    /// <summary>The place of the smallest element that is not NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="NanArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Indices NanArgMin(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmin", Shape, axes);
        return PlacesOfLargest(-this, axes, keepAxes, new PlaceOfLargest { SkipNan = true });
    }

    private static Indices PlacesOfLargest(Tensor<T> x, ReadOnlySpan<int> axes, bool keepAxes, PlaceOfLargest reduction)
    {
        var shape = ShapeRules.Aggregate(PlaceOfLargest.Name, x.Shape, axes, keepAxes);
        var places = new int[shape.ElementCount];
        RowReduction.Reduce(x, axes, reduction, places.AsSpan());
        return new Indices(shape, places);
    }

    private readonly struct PlaceOfLargest : IRowReduction<T, int>
    {
        public static string Name => "argmax";

        public bool SkipNan { get; init; }

        public int Apply(Span<T> row)
        {
            var place = Largest.PlaceIn<T>(row, SkipNan);
            return place >= 0
                ? place
                : throw new InvalidOperationException(
                    "The largest or smallest element that is not NaN was asked for, but a row holds nothing but NaN. "
                    + "Leave such rows out, or replace NaN first.");
        }
    }
}
