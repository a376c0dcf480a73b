using System.Numerics;

namespace Course.Tensors.Kernels;

/// <summary>
/// The matrix product as its definition: c[i, j] = sum over k of a[i, k] b[k, j]. It is what the fast one is tested against.
/// </summary>
public static class NaiveMatrixProduct
{
    /// <summary>Multiplies rows x inner by inner x columns.</summary>
    /// <exception cref="ShapeException">The operands are not matrices that fit.</exception>
    public static Tensor<T> Multiply<T>(Tensor<T> a, Tensor<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c = Tensor<T>.Zeros(ShapeRules.MatrixProduct(a.Shape, b.Shape));
        var (rows, inner, columns) = (a.Shape[0], a.Shape[1], b.Shape[1]);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = T.Zero;
                for (var k = 0; k < inner; k++)
                {
                    sum += a.Data[i * inner + k] * b.Data[k * columns + j];
                }

                c.Data[i * columns + j] = sum;
            }
        }

        return c;
    }
}
