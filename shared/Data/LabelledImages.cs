using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Data;

/// <summary>
/// Pictures and the class of each. The grey levels or colours stay the bytes of the file, a quarter of the memory of floats;
/// they become numbers in [0, 1] when they are asked for, as a whole (<see cref="ToTensor()"/>) or batch by batch
/// (<see cref="Batches{T}"/>).
/// </summary>
public sealed class LabelledImages : ILabelledExamples
{
    private const int SmallestPart = 64; // pictures worth a thread
    private readonly byte[] pixels; // N x H x W x C
    private readonly int[] labels; // N

    /// <summary>Joins pictures and labels, without copying.</summary>
    /// <param name="pixels">The bytes of all pictures, in the order of the shape.</param>
    /// <param name="shape">N x H x W x C: number of pictures, height, width, channels.</param>
    /// <param name="labels">The class of each picture.</param>
    /// <param name="classNames">What the labels mean; as many as there are classes.</param>
    /// <exception cref="ShapeException">The shape is not of rank 4, or does not hold as many bytes, or as many labels,
    /// as are given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not the number of a class.</exception>
    public LabelledImages(byte[] pixels, Shape shape, int[] labels, IReadOnlyList<string> classNames)
    {
        if (shape.Rank != 4 || shape.ElementCount != pixels.Length || shape[0] != labels.Length)
        {
            throw new ShapeException("labelled images", [shape], "the shape is N x H x W x C with a byte for each element and N labels",
                $"received {pixels.Length} bytes and {labels.Length} labels",
                "correct the shape, or cut pictures and labels to the same number");
        }

        foreach (var label in labels)
        {
            if ((uint)label >= (uint)classNames.Count)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels), label, $"A label is the number of a class, 0 to {classNames.Count - 1}.");
            }
        }

        (this.pixels, Shape, this.labels, ClassNames) = (pixels, shape, labels, classNames);
    }

    /// <summary>N x H x W x C: number of pictures, height, width, channels.</summary>
    public Shape Shape { get; }

    /// <summary>The number of pictures, N.</summary>
    public int Count => Shape[0];

    /// <summary>The shape of a picture, H x W x C.</summary>
    public Shape ExampleShape => Shape[1..];

    /// <summary>Numbers in a picture: H W C.</summary>
    public int PixelCount => Shape[1] * Shape[2] * Shape[3];

    /// <summary>The bytes of all pictures, N x H x W x C; 0 is black, 255 white (in MNIST: background and ink).</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>The class of each picture.</summary>
    public ReadOnlySpan<int> Labels => labels;

    /// <summary>What the labels mean.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The name of the data set.</summary>
    public string Name { get; init; } = "pictures";

    /// <summary>Where the pictures come from, for the report: a folder, or how they were made.</summary>
    public string Source { get; init; } = "memory";

    /// <summary>The bytes of one picture, H x W x C.</summary>
    public ReadOnlySpan<byte> Picture(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return pixels.AsSpan(index * PixelCount, PixelCount);
    }

    /// <summary>All pictures as numbers in [0, 1], N x H x W x C.</summary>
    public Tensor<float> ToTensor()
    {
        var result = Tensor<float>.Zeros(Shape);
        Workers.For(Count, SmallestPart, (from, to) =>
        {
            var (start, length) = (from * PixelCount, (to - from) * PixelCount);
            Brightness(pixels.AsSpan(start, length), result.Data.Slice(start, length));
        });
        return result;
    }

    /// <summary>One picture as numbers in [0, 1], 1 x H x W x C: a batch of one, as a network takes it.</summary>
    public Tensor<float> ToTensor(int index)
    {
        var result = Tensor<float>.Zeros([1, Shape[1], Shape[2], Shape[3]]);
        Brightness(Picture(index), result.Data);
        return result;
    }

    /// <summary>The same pictures as rows of H W C numbers, for neurons that each see all pixels. No copy.</summary>
    public ILabelledExamples AsRows() => new PictureRows(this);

    /// <summary>Copies the chosen pictures, as numbers in [0, 1], and their classes, row by row.</summary>
    /// <param name="rows">Numbers of pictures, in any order, also repeated.</param>
    /// <param name="inputs">As many numbers as the rows have, in any shape.</param>
    /// <param name="labels">As many as there are rows.</param>
    public void Gather<T>(ReadOnlyMemory<int> rows, Tensor<T> inputs, Span<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Workers.For(rows.Length, SmallestPart, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                Brightness(Picture(rows.Span[i]), inputs.Data.Slice(i * PixelCount, PixelCount));
            }
        });
        for (var i = 0; i < rows.Length; i++)
        {
            labels[i] = this.labels[rows.Span[i]];
        }
    }

    /// <summary>The chosen pictures and labels, copied, in the order of <paramref name="rows"/>.</summary>
    public LabelledImages Select(ReadOnlySpan<int> rows)
    {
        var chosenPixels = new byte[rows.Length * PixelCount];
        var chosenLabels = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            Picture(rows[i]).CopyTo(chosenPixels.AsSpan(i * PixelCount));
            chosenLabels[i] = labels[rows[i]];
        }

        return new LabelledImages(chosenPixels, [rows.Length, Shape[1], Shape[2], Shape[3]], chosenLabels, ClassNames)
        {
            Name = Name,
            Source = Source,
        };
    }

    /// <summary>The first <paramref name="count"/> pictures, or all if there are fewer: a small set for a quick try.</summary>
    public LabelledImages Take(int count) => Select([.. Enumerable.Range(0, Math.Clamp(count, 0, Count))]);

    /// <summary>How many pictures each class has.</summary>
    public int[] CountByClass()
    {
        var counts = new int[ClassNames.Count];
        foreach (var label in labels)
        {
            counts[label]++;
        }

        return counts;
    }

    /// <summary>A byte 0 ... 255 as a number in [0, 1].</summary>
    private static void Brightness<T>(ReadOnlySpan<byte> bytes, Span<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.ConvertTruncating(bytes, numbers);
        TensorPrimitives.Divide(numbers, T.CreateChecked(byte.MaxValue), numbers);
    }
}
