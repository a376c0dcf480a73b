using Course.Tensors;

namespace Course.Data;

/// <summary>Labels as rows of zeros with a one at the label: 2 of 4 classes becomes 0 0 1 0.</summary>
public static class OneHot
{
    /// <summary>Labels to rows, N x classes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A label is negative, or not less than the number of classes.</exception>
    public static Tensor<float> Encode(ReadOnlySpan<int> labels, int classCount)
    {
        var rows = Tensor<float>.Zeros([labels.Length, classCount]);
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classCount)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels), labels[i], $"Label {i} is not the number of a class, 0 to {classCount - 1}.");
            }

            rows.Data[i * classCount + labels[i]] = 1;
        }

        return rows;
    }

    /// <summary>
    /// Rows to labels: where the largest number of each row is, the first of equals, or the first NaN,
    /// as <see cref="Tensor{T}.ArgMax(ReadOnlySpan{int})"/> has it. Also reads predicted probabilities.
    /// </summary>
    /// <exception cref="ShapeException">The tensor is not a matrix with at least one column.</exception>
    public static int[] Decode(Tensor<float> rows)
    {
        if (rows.Rank != 2 || rows.Shape[1] == 0)
        {
            throw new ShapeException("one-hot decoding", [rows.Shape], "the tensor is N x classes", $"its rank is {rows.Rank}",
                "reshape it to one row a label");
        }

        var labels = new int[rows.Shape[0]];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = Largest.PlaceIn<float>(rows.Data.Slice(i * rows.Shape[1], rows.Shape[1]));
        }

        return labels;
    }
}
