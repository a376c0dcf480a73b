using Course.Tensors.Kernels;

namespace Course.Tensors;

/// <content>The matrix product.</content>
public sealed partial class Tensor<T>
{
    /// <summary>
    /// The matrix product (NumPy <c>dot</c> and <c>@</c>): c[i, j] = sum over k of a[i, k] b[k, j]. A vector on the left is a row,
    /// on the right a column; two vectors give one number. Axes before the last two are batches.
    /// </summary>
    /// <exception cref="ShapeException">Columns of the left differ from rows of the right.</exception>
    public Tensor<T> Dot(Tensor<T> other)
    {
        var shape = ShapeRules.MatrixProduct(Shape, other.Shape);
        var left = Rank == 1 ? Reshape(1, Size) : this;
        var right = other.Rank == 1 ? other.Reshape(other.Size, 1) : other;
        return MatrixProduct(left, right).Reshape(shape);
    }

    /// <summary>
    /// The matrix product of two tensors of rank 2 or more, either of which may be read as its transpose, which costs no copy.
    /// </summary>
    /// <param name="left">rows x inner, or inner x rows if transposed; axes before these are batches, and broadcast.</param>
    /// <param name="right">inner x columns, or columns x inner if transposed.</param>
    /// <param name="transposeLeft">Whether the last two axes of the left are swapped.</param>
    /// <param name="transposeRight">Whether the last two axes of the right are swapped.</param>
    /// <exception cref="ShapeException">The inner sizes differ, or an operand is not a matrix.</exception>
    public static Tensor<T> MatrixProduct(Tensor<T> left, Tensor<T> right, bool transposeLeft = false, bool transposeRight = false) =>
        MatrixProduct(left, right, transposeLeft, transposeRight, ProductBlocking.Default);

    /// <summary>The same, cut into the given blocks, which change only the time that it takes.</summary>
    internal static Tensor<T> MatrixProduct(
        Tensor<T> left, Tensor<T> right, bool transposeLeft, bool transposeRight, in ProductBlocking blocking)
    {
        var result = Uninitialized(ShapeRules.MatrixProduct(Swapped(left.Shape, transposeLeft), Swapped(right.Shape, transposeRight)));
        Multiply(left, right, transposeLeft, transposeRight, result, blocking);
        return result;
    }

    /// <summary>relu?(x W + b) in one pass: the sums start from the bias, and negative results become 0 as they are stored.</summary>
    /// <param name="x">Rows of in numbers; all axes but the last are one batch.</param>
    /// <param name="w">in x out.</param>
    /// <param name="bias">out.</param>
    /// <param name="relu">Whether negative results become 0.</param>
    /// <returns>The shape of x with out in the place of in.</returns>
    /// <exception cref="ShapeException">x, W and b do not fit each other.</exception>
    public static Tensor<T> Affine(Tensor<T> x, Tensor<T> w, Tensor<T> bias, bool relu = false)
    {
        var shape = ShapeRules.Affine(x.Shape, w.Shape, bias.Shape);
        return x.Rank == 2
            ? Affine(x, w, bias, relu, ProductBlocking.Default)
            : Affine(x.Reshape(x.Shape[..^1].ElementCount, x.Shape[^1]), w, bias, relu, ProductBlocking.Default).Reshape(shape);
    }

    /// <summary>The same for a matrix, cut into the given blocks, which change only the time that it takes.</summary>
    /// <param name="x">N x in.</param>
    /// <param name="w">in x out.</param>
    /// <param name="bias">out.</param>
    /// <param name="relu">Whether negative results become 0.</param>
    /// <param name="blocking">How the product is cut.</param>
    internal static unsafe Tensor<T> Affine(Tensor<T> x, Tensor<T> w, Tensor<T> bias, bool relu, in ProductBlocking blocking)
    {
        var (rows, inner, columns) = (x.Shape[0], x.Shape[1], w.Shape[1]);
        var result = Uninitialized([rows, columns]);
        fixed (T* a = x.Data, b = w.Data, first = bias.Data, c = result.Data)
        {
            BlockedMatrixProduct<T>.Run(
                new MatrixView<T>(a, rows, inner), new MatrixView<T>(b, inner, columns),
                new MatrixView<T>(c, rows, columns), Epilogue<T>.Bias(first, relu),
                blocking);
        }

        return result;
    }

    private static unsafe void Multiply(
        Tensor<T> left, Tensor<T> right, bool transposeLeft, bool transposeRight, Tensor<T> result, in ProductBlocking blocking)
    {
        var matrix = result.Shape[^2] * result.Shape[^1];
        var batches = result.Rank == 2 ? Shape.Scalar : result.Shape[..^2];
        fixed (T* a = left.Data, b = right.Data, c = result.Data)
        {
            for (var batch = 0; matrix > 0 && batch < batches.ElementCount; batch++)
            {
                var aView = View(left, a, batches, batch);
                var bView = View(right, b, batches, batch);
                BlockedMatrixProduct<T>.Run(
                    transposeLeft ? aView.Transposed : aView, transposeRight ? bView.Transposed : bView,
                    new MatrixView<T>(c + (nint)batch * matrix, result.Shape[^2], result.Shape[^1]), default, blocking);
            }
        }
    }

    // The matrix that batch number `batch` of the result reads; an axis of size 1 stands still.
    private static unsafe MatrixView<T> View(Tensor<T> tensor, T* first, Shape batches, int batch)
    {
        var (rows, columns) = (tensor.Shape[^2], tensor.Shape[^1]);
        var step = (nint)rows * columns;
        for (var fromEnd = 1; fromEnd <= batches.Rank; fromEnd++)
        {
            var size = fromEnd + 2 <= tensor.Rank ? tensor.Shape[tensor.Rank - 2 - fromEnd] : 1;
            first += size == 1 ? 0 : batch % batches[^fromEnd] * step;
            step *= size;
            batch /= batches[^fromEnd];
        }

        return new MatrixView<T>(first, rows, columns);
    }

    private static Shape Swapped(Shape shape, bool swap)
    {
        if (shape.Rank < 2)
        {
            throw new ShapeException("matrix product", [shape], "both operands have at least two axes here", $"the rank is {shape.Rank}",
                "use Dot, or reshape the vector to a matrix");
        }

        return swap ? [.. shape.AsSpan()[..^2], shape[^1], shape[^2]] : shape;
    }
}
