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

/// <summary>A number of rows as a type, which the compiler knows when it makes a kernel.</summary>
internal interface IRowCount
{
    static abstract int Count { get; }
}

/// <summary>The numbers of rows that a tile can have.</summary>
internal static class Rows
{
    public readonly struct R1 : IRowCount { public static int Count => 1; }

    public readonly struct R2 : IRowCount { public static int Count => 2; }

    public readonly struct R3 : IRowCount { public static int Count => 3; }

    public readonly struct R4 : IRowCount { public static int Count => 4; }

    public readonly struct R5 : IRowCount { public static int Count => 5; }

    public readonly struct R6 : IRowCount { public static int Count => 6; }

    public readonly struct R7 : IRowCount { public static int Count => 7; }

    public readonly struct R8 : IRowCount { public static int Count => 8; }

    public readonly struct R9 : IRowCount { public static int Count => 9; }

    public readonly struct R10 : IRowCount { public static int Count => 10; }

    public readonly struct R11 : IRowCount { public static int Count => 11; }

    public readonly struct R12 : IRowCount { public static int Count => 12; }

    public readonly struct R13 : IRowCount { public static int Count => 13; }

    public readonly struct R14 : IRowCount { public static int Count => 14; }
}
