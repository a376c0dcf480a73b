using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>
/// C = A B, rows x inner times inner x columns; dA = dC B^T, dB = A^T dC. Axes before the last two are batches and broadcast;
/// a vector on the left is a row, on the right a column (<see cref="ShapeRules.MatrixProduct"/>).
/// </summary>
public sealed class MatrixProduct<T> : BinaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected override Tensor<T> Forward(Tensor<T> x, Tensor<T> y)
    {
        var shape = ShapeRules.MatrixProduct(x.Shape, y.Shape);
        return Tensor<T>.MatrixProduct(Rows(x, y), Columns(y)).Reshape(shape);
    }

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dZ, GradientSum<T>? dX, GradientSum<T>? dY)
    {
        var (a, b, dC) = (Rows(x, y), Columns(y), Product(x, y, dZ));
        dX?.Add(LikeLeft(Tensor<T>.MatrixProduct(dC, b, transposeRight: true), x, y));
        dY?.Add(LikeRight(Tensor<T>.MatrixProduct(a, dC, transposeLeft: true), y));
    }

    // Many matrices times one: their rows are simply more rows, and the gradient of the one is summed inside the product.
    private static bool IsStack(Tensor<T> x, Tensor<T> y) => x.Rank > 2 && y.Rank <= 2 && x.Size > 0;

    private static Tensor<T> Rows(Tensor<T> x, Tensor<T> y) =>
        x.Rank == 1 ? x.Reshape(1, x.Size) : IsStack(x, y) ? x.Reshape(-1, x.Shape[^1]) : x;

    private static Tensor<T> Columns(Tensor<T> y) => y.Rank == 1 ? y.Reshape(y.Size, 1) : y;

    // The gradients in the shapes of x and y again, but for batches over which they were broadcast.
    private static Tensor<T> LikeLeft(Tensor<T> dA, Tensor<T> x, Tensor<T> y) => IsStack(x, y) ? dA.Reshape(x.Shape) : dA;

    private static Tensor<T> LikeRight(Tensor<T> dB, Tensor<T> y) => y.Rank == 1 ? dB.Reshape(dB.Shape[..^1]) : dB;

    // dZ with the axes that vectors lost: batches x rows x columns.
    private static Tensor<T> Product(Tensor<T> x, Tensor<T> y, Tensor<T> dZ)
    {
        var columns = y.Rank == 1 ? 1 : y.Shape[^1];
        if (IsStack(x, y))
        {
            return dZ.Reshape(x.Size / x.Shape[^1], columns);
        }

        var batches = dZ.Shape[..^((x.Rank > 1 ? 1 : 0) + (y.Rank > 1 ? 1 : 0))];
        Shape shape = [.. batches, x.Rank == 1 ? 1 : x.Shape[^2], columns];
        return dZ.Reshape(shape);
    }
}
