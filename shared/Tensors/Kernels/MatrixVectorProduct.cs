using System.Numerics;
using System.Numerics.Tensors;

namespace Course.Tensors.Kernels;

/// <summary>A matrix by a column: one dot product a row, or, where the rows are not contiguous, the row by the transposed matrix.</summary>
internal static unsafe class MatrixVectorProduct<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Computes c = relu?(A b + bias), with at least one column in A; c is contiguous.</summary>
    public static void Run(MatrixView<T> a, MatrixView<T> b, T* c, in Epilogue<T> epilogue)
    {
        Multiply(a, b, c);
        var bias = epilogue.Start is null ? T.Zero : *epilogue.Start;
        for (var i = 0; i < a.Rows && (epilogue.Relu || bias != T.Zero); i++)
        {
            c[i] = epilogue.Relu ? T.Max(c[i] + bias, T.Zero) : c[i] + bias;
        }
    }

    private static void Multiply(MatrixView<T> a, MatrixView<T> b, T* c)
    {
        if (a.Column == 1 && b.Row == 1)
        {
            for (var i = 0; i < a.Rows; i++)
            {
                c[i] = TensorPrimitives.Dot(new ReadOnlySpan<T>(a.At(i, 0), a.Columns), new ReadOnlySpan<T>(b.First, a.Columns));
            }
        }
        else if (a.Rows > 1)
        {
            BlockedMatrixProduct<T>.Run(b.Transposed, a.Transposed, new MatrixView<T>(c, 1, a.Rows), default, ProductBlocking.Default);
        }
        else
        {
            c[0] = T.Zero;
            for (var k = 0; k < a.Columns; k++)
            {
                c[0] += *a.At(0, k) * *b.At(k, 0);
            }
        }
    }
}
