using System.Numerics.Tensors;
using Library = System.Numerics.Tensors;

namespace Course.Tensors;

/// <content>
/// Exchange with the tensor types of System.Numerics.Tensors. They count sizes in <see cref="nint"/> and may have gaps between rows;
/// ours are dense, so that everything of ours is theirs without a copy. They have no rank 0: a scalar becomes a vector of one element.
/// </content>
public sealed partial class Tensor<T>
{
    /// <summary>The same memory as the library's span with a shape: a change of one is a change of the other. No copy.</summary>
    /// <remarks>As with <see cref="Data"/>, a span must not be used after the training step that made its tensor.</remarks>
    public TensorSpan<T> AsTensorSpan() => new(Data, LibraryLengths(Shape));

    /// <summary>The same memory as the library's read-only span with a shape. No copy.</summary>
    public ReadOnlyTensorSpan<T> AsReadOnlyTensorSpan() => new(Data, LibraryLengths(Shape));

    /// <summary>The same memory as the library's tensor: a change of one is a change of the other. No copy.</summary>
    /// <exception cref="InvalidOperationException">The tensor belongs to a training step, whose memory the library's
    /// tensor could outlive.</exception>
    public Library.Tensor<T> ToLibraryTensor()
    {
        if ((owner ?? this).endsWithStep)
        {
            throw new InvalidOperationException(
                $"This tensor {Shape} ends with its training step, and a tensor of the library does not. "
                    + "Convert the copy that Keep() makes.");
        }

        return Library.Tensor.Create(Memory.Array, Memory.Offset, LibraryLengths(Shape), []);
    }

    /// <summary>A tensor with the elements of one of the library's, or of a span over it. A copy.</summary>
    /// <remarks>
    /// The library hands out its elements as spans only, never the array behind them, so that its memory cannot become that of one of our
    /// tensors. Where both sides have to see the same numbers, begin with an array: <see cref="FromArray(Shape, T[])"/> and the library's
    /// <c>Tensor.Create(array, lengths)</c> both take it as it is; or begin with our tensor and <see cref="ToLibraryTensor"/>.
    /// </remarks>
    /// <exception cref="ShapeException">A size does not fit into an <see cref="int"/>.</exception>
    public static Tensor<T> FromLibraryTensor(in ReadOnlyTensorSpan<T> tensor)
    {
        var result = Uninitialized(OwnShape(tensor.Lengths));
        tensor.FlattenTo(result.Data);
        return result;
    }

    private static nint[] LibraryLengths(Shape shape) => shape.Rank == 0 ? [1] : [.. shape.Select(size => (nint)size)];

    private static Shape OwnShape(ReadOnlySpan<nint> lengths)
    {
        var sizes = new int[lengths.Length];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            sizes[axis] = lengths[axis] <= int.MaxValue ? (int)lengths[axis] : throw new ShapeException("tensor", [],
                $"a size is at most {int.MaxValue}", $"axis {axis} has {lengths[axis]}", "cut the library's tensor into smaller ones");
        }

        return sizes;
    }
}
