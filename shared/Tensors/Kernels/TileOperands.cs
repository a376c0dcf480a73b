using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>The row operand of a tile: where it begins, and how many elements apart neighbours are.</summary>
/// <param name="first">The first element.</param>
/// <param name="row">From a row to the next one.</param>
/// <param name="inner">From a step of the inner k loop to the next one.</param>
/// <param name="outer">From a step of the outer k loop to the next one.</param>
internal readonly unsafe struct LeftOperand<T>(T* first, nint row, nint inner, nint outer = 0)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly T* First = first;
    public readonly nint Row = row;
    public readonly nint Inner = inner;
    public readonly nint Outer = outer;
}

/// <summary>The column operand of a tile: the columns of a step lie side by side.</summary>
internal readonly unsafe struct RightOperand<T>(T* first, nint inner, nint outer = 0)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly T* First = first;
    public readonly nint Inner = inner;
    public readonly nint Outer = outer;
}
