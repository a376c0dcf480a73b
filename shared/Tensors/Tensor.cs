using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Tensors.Printing;

namespace Course.Tensors;

/// <summary>
/// An n-dimensional array of numbers: a block of memory and a <see cref="Tensors.Shape"/>. Elements lie in row-major order without gaps,
/// the last axis contiguous, so element (i, j, k) of a <c>[I, J, K]</c> tensor is at (i J + j) K + k.
/// </summary>
/// <typeparam name="T">The number type: <see cref="float"/> to train, <see cref="double"/> to check gradients.</typeparam>
/// <remarks>
/// Lecture "Mathematical foundations", the notion of a tensor and NumPy's ndarray; <c>shared/Tensors/README.md</c> maps
/// every NumPy line to its C# line.
/// </remarks>
public sealed partial class Tensor<T> : StepScope.IStepMember
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Tensor<T>? owner; // of a view: the tensor whose memory it shares, and with which it expires
    private readonly bool endsWithStep;
    private AlignedBuffer<T>? buffer; // null in a view, and once its training step has ended
    private int version;

    private Tensor(Shape shape, AlignedBuffer<T> buffer, bool endsWithStep)
    {
        Shape = shape;
        this.buffer = buffer;
        this.endsWithStep = endsWithStep;
        if (endsWithStep)
        {
            StepScope.Current!.Add(this);
        }
    }

    private Tensor(Shape shape, Tensor<T> owner)
    {
        Shape = shape;
        this.owner = owner;
    }

    /// <summary>The sizes along the axes (NumPy <c>shape</c>).</summary>
    public Shape Shape { get; }

    /// <summary>The number of axes (NumPy <c>ndim</c>): 0 scalar, 1 vector, 2 matrix, 3 cube.</summary>
    public int Rank => Shape.Rank;

    /// <summary>The number of elements (NumPy <c>size</c>).</summary>
    public int Size => Shape.ElementCount;

    /// <summary>The type of an element (NumPy <c>dtype</c>).</summary>
    public Type ElementType => typeof(T);

    /// <summary>Bytes of one element (NumPy <c>itemsize</c>).</summary>
    public int ElementSize => Unsafe.SizeOf<T>();

    /// <summary>
    /// How often the numbers were changed in place, by this tensor's methods or, when they were written through <see cref="Data"/>,
    /// by <see cref="MarkChanged"/>.
    /// </summary>
    public int Version => (owner ?? this).version;

    /// <summary>The elements themselves in row-major order (NumPy <c>data</c>); writing here changes the tensor.</summary>
    /// <exception cref="InvalidOperationException">The training step that made this tensor has ended.</exception>
    public Span<T> Data
    {
        get
        {
            var memory = Memory;
            return memory.Array.AsSpan(memory.Offset, Size);
        }
    }

    private AlignedBuffer<T> Memory => (owner ?? this).buffer ?? throw new InvalidOperationException(
        $"This tensor {Shape} belonged to a training step that has ended, and its memory serves the next one. "
            + "Copy what has to outlive the step with Keep().");

    /// <summary>A copy with memory of its own, which ends with the open training step, if there is one.</summary>
    public Tensor<T> Clone() => FromSpan(Shape, Data);

    /// <summary>A copy that outlives the training step that made this tensor.</summary>
    public Tensor<T> Keep()
    {
        var result = Persistent(Shape);
        Data.CopyTo(result.Data);
        return result;
    }

    /// <summary>The number in a tensor that holds exactly one.</summary>
    /// <exception cref="ShapeException">There are more or fewer elements.</exception>
    public T Item() => Data[ShapeRules.OnlyElement(Shape)];

    /// <summary>Copies the elements of a tensor of the same shape into this one.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public void CopyFrom(Tensor<T> source)
    {
        if (source.Shape != Shape)
        {
            throw new ShapeException(
                "copy", [Shape, source.Shape], "both tensors have the same shape", "the shapes differ", "reshape the source");
        }

        source.Data.CopyTo(Data);
        MarkChanged();
    }

    /// <summary>
    /// Says that numbers were written through <see cref="Data"/>, so that whoever computed something from the old ones can notice.
    /// </summary>
    public void MarkChanged() => (owner ?? this).version++;

    /// <summary>The elements as NumPy prints them: <c>[[1. 2.]</c> and below it <c> [3. 4.]]</c>; a large tensor is summarized.</summary>
    public override string ToString() => TensorText<T>.Of(this);

    void StepScope.IStepMember.EndStep()
    {
        if (buffer is { } finished)
        {
            BufferPool<T>.OfThisThread.Return(finished);
        }

        buffer = null;
    }

    /// <summary>Memory whose content is arbitrary, for a result that writes every element.</summary>
    public static Tensor<T> Uninitialized(Shape shape) => StepScope.IsOpen
        ? new(shape, BufferPool<T>.OfThisThread.Rent(shape.ElementCount), endsWithStep: true)
        : Persistent(shape);

    /// <summary>Zeros that no training step takes away: parameters, their gradients, an optimizer's memory.</summary>
    public static Tensor<T> Persistent(Shape shape) =>
        new(shape, AlignedBuffer<T>.Allocate(shape.ElementCount), endsWithStep: false);

    /// <summary>The same memory under another shape of as many elements.</summary>
    private Tensor<T> View(Shape shape)
    {
        _ = Memory; // an expired tensor has no views
        return new(shape, owner ?? this);
    }
}
