namespace Course.Tensors;

/// <content>Where the largest and the smallest element are.</content>
public sealed partial class Tensor<T>
{
    /// <summary>
    /// The place of the largest element along the given axis; the first one if there are several; that of the first NaN if there is one.
    /// Over several axes, or over everything, it is the place in row-major order within them.
    /// </summary>
    /// <exception cref="ShapeException">There are no elements to choose from.</exception>
    /// <exception cref="InvalidOperationException">The place is so large that <typeparamref name="T"/> has no exact number for it (16 777 217 for float).</exception>
    public Tensor<T> ArgMax(params ReadOnlySpan<int> axes) => ArgMax(axes, keepAxes: false);

    /// <summary>The place of the largest element; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> ArgMax(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmax", Shape, axes);
        return RowReduction.Apply(this, axes, keepAxes, new PlaceOfLargest());
    }

    /// <summary>The place of the smallest element; the first one if there are several; that of the first NaN if there is one.</summary>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> ArgMin(params ReadOnlySpan<int> axes) => ArgMin(axes, keepAxes: false);

    /// <summary>The place of the smallest element; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> ArgMin(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmin", Shape, axes);
        return RowReduction.Apply(-this, axes, keepAxes, new PlaceOfLargest());
    }

    /// <summary>The place of the largest element that is not NaN.</summary>
    /// <exception cref="InvalidOperationException">A row holds nothing but NaN (NumPy: "All-NaN slice encountered").</exception>
    /// <inheritdoc cref="ArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> NanArgMax(params ReadOnlySpan<int> axes) => NanArgMax(axes, keepAxes: false);

    /// <summary>The place of the largest element that is not NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="NanArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> NanArgMax(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmax", Shape, axes);
        return RowReduction.Apply(this, axes, keepAxes, new PlaceOfLargest { SkipNan = true });
    }

    /// <summary>The place of the smallest element that is not NaN.</summary>
    /// <inheritdoc cref="NanArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> NanArgMin(params ReadOnlySpan<int> axes) => NanArgMin(axes, keepAxes: false);

    /// <summary>The place of the smallest element that is not NaN; the axes stay with size 1 if <paramref name="keepAxes"/>.</summary>
    /// <inheritdoc cref="NanArgMax(ReadOnlySpan{int})" path="/exception"/>
    public Tensor<T> NanArgMin(ReadOnlySpan<int> axes, bool keepAxes)
    {
        ShapeRules.RequireElements("argmin", Shape, axes);
        return RowReduction.Apply(-this, axes, keepAxes, new PlaceOfLargest { SkipNan = true });
    }

    private readonly struct PlaceOfLargest : IRowReduction<T>
    {
        public static string Name => "argmax";

        public bool SkipNan { get; init; }

        public T Apply(Span<T> row)
        {
            var place = -1;
            for (var i = 0; i < row.Length; i++)
            {
                if (T.IsNaN(row[i]))
                {
                    if (SkipNan)
                    {
                        continue;
                    }

                    place = i;
                    break;
                }

                if (place < 0 || row[i] > row[place])
                {
                    place = i;
                }
            }

            var result = T.CreateSaturating(place);
            if (place < 0)
            {
                throw new InvalidOperationException("The largest or smallest element that is not NaN was asked for, but a row holds nothing but NaN. Leave such rows out, or replace NaN first.");
            }

            if (int.CreateSaturating(result) != place)
            {
                throw new InvalidOperationException($"The place {place} has no exact number of type {typeof(T).Name}. Aggregate along an axis, or use double.");
            }

            return result;
        }
    }
}
