using System.Runtime.CompilerServices;

namespace Course.Tensors;

/// <content>Elements and parts of a tensor.</content>
public sealed partial class Tensor<T>
{
    /// <summary>One element: <c>x[1, 2]</c>, <c>x[^1, 0]</c>. As many indices as axes.</summary>
    /// <exception cref="ShapeException">An index is missing, is one too many, or lies outside its axis.</exception>
    [IndexerName("Element")]
    public T this[params ReadOnlySpan<AxisIndex> indices]
    {
        get => Data[ShapeRules.ElementOffset(Shape, indices)];
        set
        {
            Data[ShapeRules.ElementOffset(Shape, indices)] = value;
            MarkChanged();
        }
    }

    /// <summary>
    /// A part of the tensor: <c>x[0..2, ..]</c>, <c>x[1..]</c>, <c>x[0, ..]</c>. A range keeps its axis, a single place removes it,
    /// and the axes behind the last part are taken whole. Reading copies; writing sets that part, repeating the value
    /// where it has size 1 or fewer axes.
    /// </summary>
    /// <remarks>
    /// Unlike NumPy's, a slice does not share memory with its tensor, and a range that reaches outside its axis is an error,
    /// as in the rest of C#.
    /// </remarks>
    /// <exception cref="ShapeException">A part lies outside its axis, there are more parts than axes, or the value does
    /// not broadcast to the part.</exception>
    [IndexerName("Element")]
    public Tensor<T> this[params ReadOnlySpan<AxisSlice> parts]
    {
        get
        {
            Span<int> starts = stackalloc int[Rank], lengths = stackalloc int[Rank];
            var result = Uninitialized(ShapeRules.Slice(Shape, parts, starts, lengths));
            var box = new Box(Shape, starts, lengths);
            Span<T> source = Data, target = result.Data;
            for (var at = 0; at < target.Length; at += box.Run)
            {
                source.Slice(box.Offset, box.Run).CopyTo(target[at..]);
                box.MoveNext();
            }

            return result;
        }

        set
        {
            Span<int> starts = stackalloc int[Rank], lengths = stackalloc int[Rank];
            var shape = ShapeRules.Slice(Shape, parts, starts, lengths);
            ShapeRules.BroadcastInto("assign to a slice", shape, value.Shape);
            var box = new Box(Shape, starts, lengths);
            Span<T> source = (value.Shape == shape ? value : value.BroadcastTo(shape)).Data, target = Data;
            for (var at = 0; at < source.Length; at += box.Run)
            {
                source.Slice(at, box.Run).CopyTo(target[box.Offset..]);
                box.MoveNext();
            }

            MarkChanged();
        }
    }

    /// <summary>The places <paramref name="start"/> ... <paramref name="stop"/> - 1 along one axis, all other axes whole. A copy.</summary>
    /// <param name="axis">Which axis; -1 is the last one.</param>
    /// <param name="start">The first place.</param>
    /// <param name="stop">The place behind the last one.</param>
    /// <exception cref="ShapeException">There is no such axis, or the range reaches outside it.</exception>
    public Tensor<T> Slice(int axis, AxisIndex start, AxisIndex stop)
    {
        Span<AxisSlice> parts = new AxisSlice[ShapeRules.Axis("slice", Shape, axis) + 1];
        parts.Fill(Range.All);
        parts[^1] = new AxisSlice(start, stop, IsSinglePlace: false);
        return this[parts];
    }

    /// <summary>
    /// The rows of those numbers, in that order: a batch drawn from a data set (NumPy <c>x[[4, 0, 2]]</c>).
    /// A row is everything at one place of the first axis; it may be taken more than once. A copy.
    /// </summary>
    /// <exception cref="ShapeException">There is no such row.</exception>
    public Tensor<T> Rows(params ReadOnlySpan<int> rows)
    {
        var result = Uninitialized(ShapeRules.Rows(Shape, rows));
        var run = Shape[1..].ElementCount;
        Span<T> source = Data, target = result.Data;
        for (var i = 0; i < rows.Length; i++)
        {
            source.Slice(rows[i] * run, run).CopyTo(target[(i * run)..]);
        }

        return result;
    }
}
