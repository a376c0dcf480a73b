using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>
/// A matrix somewhere in memory, with free distances between rows and between columns; transposing swaps them and moves nothing.
/// </summary>
internal readonly unsafe struct MatrixView<T>(T* first, int rows, int columns, nint row, nint column)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A matrix in row-major order.</summary>
    public MatrixView(T* first, int rows, int columns)
        : this(first, rows, columns, columns, 1)
    {
    }

    public readonly T* First = first;
    public readonly int Rows = rows;
    public readonly int Columns = columns;

    /// <summary>Elements from one row to the next.</summary>
    public readonly nint Row = row;

    /// <summary>Elements from one column to the next; 1 in row-major order.</summary>
    public readonly nint Column = column;

    public MatrixView<T> Transposed => new(First, Columns, Rows, Column, Row);

    public T* At(int row, int column) => First + row * Row + column * Column;

    /// <summary>The part of <paramref name="rows"/> x <paramref name="columns"/> that begins at a row and a column.</summary>
    public MatrixView<T> Part(int row, int column, int rows, int columns) => new(At(row, column), rows, columns, Row, Column);
}
