using Course.Tensors;

namespace Course.Neuron.Regression;

/// <summary>
/// Solves A x = b for a symmetric positive definite A by writing A = L L^T with a lower triangular L, and then solving two triangular
/// systems. It takes a third of the work of an inverse and loses fewer digits.
/// </summary>
/// <remarks>A.-L. Cholesky, about 1910.</remarks>
public static class Cholesky
{
    // As a share of its own element of the diagonal, so that the units of a feature do not matter:
    // what is left of a sum of squares when all but the rounding of it is taken away.
    private const double SmallestPivot = 1e-14;

    /// <summary>L with L L^T = A, D x D, zero above the diagonal.</summary>
    /// <param name="a">Symmetric and positive definite, D x D.</param>
    /// <exception cref="ShapeException">A is not square.</exception>
    /// <exception cref="ArithmeticException">A is not positive definite.</exception>
    public static Tensor Factorize(Tensor a)
    {
        RequireSquare(a);
        var lower = Tensor.Zeros(a.Shape);
        // <cholesky>
        for (var row = 0; row < a.Shape[0]; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = a[row, column];
                for (var k = 0; k < column; k++)
                {
                    rest -= lower[row, k] * lower[column, k];
                }

                lower[row, column] = row == column ? Math.Sqrt(Positive(rest, a, row)) : rest / lower[column, column];
            }
        }
        // </cholesky>

        return lower;
    }

    /// <summary>The x with A x = b.</summary>
    /// <param name="a">Symmetric and positive definite, D x D.</param>
    /// <param name="b">D numbers.</param>
    /// <exception cref="ShapeException">A is not square, or b has another length.</exception>
    /// <exception cref="ArithmeticException">A is not positive definite.</exception>
    public static Tensor Solve(Tensor a, Tensor b)
    {
        var lower = Factorize(a);
        var size = a.Shape[0];
        if (b.Rank != 1 || b.Size != size)
        {
            throw new ShapeException("Cholesky", [a.Shape, b.Shape], "b is a vector with a number for each row of A",
                $"received {b.Shape} for {size} rows", "give as many numbers as A has rows");
        }

        var x = b.Clone();
        for (var row = 0; row < size; row++) // L z = b, from the top
        {
            for (var k = 0; k < row; k++)
            {
                x[row] -= lower[row, k] * x[k];
            }

            x[row] /= lower[row, row];
        }

        for (var row = size - 1; row >= 0; row--) // L^T x = z, from the bottom
        {
            for (var k = row + 1; k < size; k++)
            {
                x[row] -= lower[k, row] * x[k];
            }

            x[row] /= lower[row, row];
        }

        return x;
    }

    private static double Positive(double pivot, Tensor a, int row)
    {
        if (!double.IsFinite(pivot) || a[row, row] == 0)
        {
            throw new ArithmeticException(
                $"The matrix is not positive definite: element {row} of its diagonal is {a[row, row]:g3}, and pivot {row} is {pivot:g3}. "
                    + $"For a regression this means that feature {row} is 0 or no number in some example, or that its squares are beyond "
                    + "what float64 holds; look at it, and measure it in another unit.");
        }

        return pivot > SmallestPivot * a[row, row] ? pivot : throw new ArithmeticException(
            $"The matrix is not positive definite: pivot {row} is {pivot:g3}, which is nothing beside the element {a[row, row]:g3} that it "
                + "is the rest of. For a regression this "
            + $"means that feature {row} is, up to rounding, a combination of the ones before it; "
            + "leave it out, or subtract its mean if it hardly varies.");
    }

    private static void RequireSquare(Tensor a)
    {
        if (a.Rank != 2 || a.Shape[0] != a.Shape[1])
        {
            throw new ShapeException("Cholesky", [a.Shape], "the matrix is square", $"received {a.Shape}",
                "multiply a matrix by its own transpose to get a square one");
        }
    }
}
