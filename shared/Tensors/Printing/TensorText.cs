using System.Numerics;
using System.Text;

namespace Course.Tensors.Printing;

/// <summary>
/// A tensor as NumPy prints it: one pair of brackets for every axis, the rows of a matrix below each other and an empty line between
/// matrices. Of more than a thousand elements only the first and the last three along each axis are shown.
/// </summary>
/// <remarks>NumPy, <c>array2string</c> with its default settings (threshold 1000, edgeitems 3, linewidth 75).</remarks>
internal sealed class TensorText<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int SummaryThreshold = 1000;
    private const int EdgeItems = 3;
    private const int LineWidth = 75;
    private const string Omitted = "...";

    private readonly Tensor<T> tensor;
    private readonly int[] strides;
    private readonly NumberFormat<T> format;
    private readonly StringBuilder text = new();

    private TensorText(Tensor<T> tensor, bool wholeNumbers)
    {
        this.tensor = tensor;
        strides = tensor.Shape.RowMajorStrides();
        var shown = new List<T>();
        Collect(0, 0, shown);
        format = new NumberFormat<T>(shown, wholeNumbers);
    }

    public static string Of(Tensor<T> tensor, bool wholeNumbers = false)
    {
        if (tensor.Rank == 0)
        {
            return wholeNumbers ? $"{int.CreateChecked(tensor.Item())}" : NumberFormat<T>.Single(tensor.Item());
        }

        if (tensor.Size == 0)
        {
            return "[]";
        }

        var printer = new TensorText<T>(tensor, wholeNumbers);
        printer.Write(0, 0);
        return printer.text.ToString();
    }

    private void Collect(int axis, int offset, List<T> shown)
    {
        if (axis == tensor.Rank)
        {
            shown.Add(tensor.Data[offset]);
            return;
        }

        foreach (var place in Places(axis))
        {
            if (place is { } shownPlace)
            {
                Collect(axis + 1, offset + shownPlace * strides[axis], shown);
            }
        }
    }

    // The places shown along an axis; null stands for those left out.
    private IEnumerable<int?> Places(int axis)
    {
        var size = tensor.Shape[axis];
        var isSummary = tensor.Size > SummaryThreshold && size > 2 * EdgeItems;
        for (var place = 0; place < size; place++)
        {
            if (isSummary && place == EdgeItems)
            {
                yield return null;
                place = size - EdgeItems;
            }

            yield return place;
        }
    }

    private void Write(int axis, int offset)
    {
        text.Append('[');
        if (axis == tensor.Rank - 1)
        {
            WriteRow(offset);
        }
        else
        {
            var isFirst = true;
            foreach (var place in Places(axis))
            {
                if (!isFirst)
                {
                    text.Append('\n', tensor.Rank - 1 - axis).Append(' ', axis + 1);
                }

                isFirst = false;
                if (place is { } shownPlace)
                {
                    Write(axis + 1, offset + shownPlace * strides[axis]);
                }
                else
                {
                    text.Append(Omitted);
                }
            }
        }

        text.Append(']');
    }

    // Numbers that no longer fit, with all the brackets that close behind them, go to the next line.
    private void WriteRow(int offset)
    {
        var indent = tensor.Rank;
        var width = LineWidth - tensor.Rank;
        var column = indent;
        foreach (var place in Places(tensor.Rank - 1))
        {
            var word = place is { } shownPlace ? format.Format(tensor.Data[offset + shownPlace]) : Omitted;
            if (column > indent)
            {
                if (column + 1 + word.Length > width)
                {
                    BreakLine(indent);
                    column = indent;
                }
                else
                {
                    text.Append(' ');
                    column++;
                }
            }

            text.Append(word);
            column += word.Length;
        }
    }

    private void BreakLine(int indent)
    {
        while (text[^1] == ' ')
        {
            text.Length--;
        }

        text.Append('\n').Append(' ', indent);
    }
}
