using System.Collections;
using System.Runtime.CompilerServices;

namespace Course.Tensors;

/// <summary>
/// The sizes of a tensor along its axes: <c>[]</c> is a scalar, <c>[3]</c> a vector, <c>[2, 3]</c> a matrix of 2 rows and 3 columns.
/// Immutable; two shapes are equal when all their sizes are.
/// </summary>
/// <remarks>Lecture "Mathematical foundations", the notion of a tensor: rank, shape, size.</remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    private readonly int[] sizes;

    private Shape(int[] sizes)
    {
        this.sizes = sizes;
        var count = 1L;
        foreach (var size in sizes)
        {
            if (size < 0)
            {
                throw new ShapeException("shape", [], "a size is zero or more", $"received [{string.Join(", ", sizes)}]",
                    "give every axis a size of at least 0");
            }

            count = Math.Min(count * size, Array.MaxLength + 1L); // no overflow: a later size may be 0
        }

        if (count > Array.MaxLength)
        {
            throw new ShapeException("shape", [], $"a tensor holds at most {Array.MaxLength} elements",
                $"[{string.Join(", ", sizes)}] has more", "split the data into smaller batches");
        }

        ElementCount = (int)count;
    }

    /// <summary>The shape of a single number: no axes, one element.</summary>
    public static Shape Scalar { get; } = new([]);

    /// <summary>Number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix.</summary>
    public int Rank => sizes.Length;

    /// <summary>Product of all sizes; 1 for a scalar.</summary>
    public int ElementCount { get; }

    int IReadOnlyCollection<int>.Count => sizes.Length;

    /// <summary>The size along <paramref name="axis"/>.</summary>
    public int this[int axis] => sizes[axis];

    /// <summary>The size along an axis counted from the end: <c>shape[^1]</c> is the last.</summary>
    public int this[Index axis] => sizes[axis];

    /// <summary>The axes of a range, as a shape of their own: <c>shape[1..]</c> drops the batch.</summary>
    public Shape this[Range axes] => new(sizes[axes]);

    /// <summary>Makes a shape of the given sizes, which are copied.</summary>
    /// <exception cref="ShapeException">A size is negative, or the elements are too many for one array.</exception>
    public static Shape Create(ReadOnlySpan<int> sizes) => sizes.Length == 0 && Scalar is not null ? Scalar : new(sizes.ToArray());

    /// <summary>An array of sizes is a shape.</summary>
    public static implicit operator Shape(int[] sizes) => Create(sizes);

    /// <summary>Whether both shapes have the same sizes.</summary>
    public static bool operator ==(Shape? left, Shape? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the shapes differ in a size or in rank.</summary>
    public static bool operator !=(Shape? left, Shape? right) => !(left == right);

    /// <summary>The sizes without a copy.</summary>
    public ReadOnlySpan<int> AsSpan() => sizes;

    /// <summary>
    /// How many elements apart two neighbours along each axis are, in row-major order: <c>[2, 3, 4]</c> has strides <c>[12, 4, 1]</c>.
    /// </summary>
    public int[] RowMajorStrides()
    {
        var strides = new int[Rank];
        var step = 1;
        for (var axis = Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step *= sizes[axis];
        }

        return strides;
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && (ReferenceEquals(this, other) || AsSpan().SequenceEqual(other.sizes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var size in sizes)
        {
            hash.Add(size);
        }

        return hash.ToHashCode();
    }

    /// <summary>The sizes in brackets, as they are written in code: <c>[2, 3]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", sizes)}]";

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)sizes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
