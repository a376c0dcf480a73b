using System.Numerics;
using System.Runtime.CompilerServices;

namespace Course.Tensors.Kernels;

/// <summary>
/// What a product is more than A B: what its sums start from, and whether negative results become 0 as they are stored. The field calls it
/// the epilogue. The default starts from zero and stores the sums as they are.
/// </summary>
/// <param name="start">The numbers that the sums start from, or null for zero.</param>
/// <param name="startRow">From a row of them to the next; 0 gives every row the same ones.</param>
/// <param name="relu">Whether negative results become 0.</param>
internal readonly unsafe struct Epilogue<T>(T* start, nint startRow, bool relu)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly T* Start = start;
    public readonly nint StartRow = startRow;
    public readonly bool Relu = relu;

    /// <summary>relu?(A B + bias), one number a column; null is no bias.</summary>
    public static Epilogue<T> Bias(T* bias, bool relu) => new(bias, 0, relu);

    /// <summary>That of the part of C which begins at a row and a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Epilogue<T> At(int row, int column) => new(Start is null ? null : Start + row * StartRow + column, StartRow, Relu);

    /// <summary>
    /// That of one of several runs which add to C after each other: the first one starts the sums, the last one ends them.
    /// </summary>
    public Epilogue<T> OfRun(bool isFirst, bool isLast, T* c, nint cRow) =>
        new(isFirst ? Start : c, isFirst ? StartRow : cRow, Relu && isLast);
}
