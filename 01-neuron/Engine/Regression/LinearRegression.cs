using Course.Tensors;

namespace Course.Neuron.Regression;

/// <summary>
/// Linear regression: y = X w, with a column of ones in X that makes w_0 the bias. It is a neuron with the identity as its activation.
/// </summary>
/// <remarks>Lecture "Mathematical foundations", from regression to the neural network.</remarks>
public static class LinearRegression
{
    /// <summary>X: the features with a column of ones before them, N x (1 + D).</summary>
    /// <param name="features">N x D, or N numbers of one feature.</param>
    public static Tensor WithOnes(Tensor features)
    {
        var columns = features.Rank == 1 ? features.Reshape(features.Size, 1) : features;
        return Tensor.Concatenate(1, Tensor.Ones([columns.Shape[0], 1]), columns);
    }

    /// <summary>The weights of the least squared error, w = (X^T X)^-1 X^T y, without computing an inverse.</summary>
    /// <param name="x">X, N x D.</param>
    /// <param name="y">The targets, N.</param>
    /// <exception cref="ShapeException">The sizes do not fit.</exception>
    /// <exception cref="ArithmeticException">A column of X is a combination of others.</exception>
    // <closed-form>
    public static Tensor ClosedForm(Tensor x, Tensor y)
    {
        var xTransposed = x.Transpose();
        return Cholesky.Solve(xTransposed.Dot(x), xTransposed.Dot(y));
    }
    // </closed-form>

    // <squared-error>
    /// <summary>MSE = 1/n sum (x_i w - y_i)^2.</summary>
    public static double SquaredError(Tensor x, Tensor w, Tensor y) => (x.Dot(w) - y).Square().Mean().Item();

    /// <summary>Its gradient by w: 2/n X^T (X w - y), D numbers.</summary>
    public static Tensor SquaredErrorGradient(Tensor x, Tensor w, Tensor y) => x.Transpose().Dot(x.Dot(w) - y) * (2.0 / y.Size);
    // </squared-error>

    // <absolute-error>
    /// <summary>MAE = 1/n sum |x_i w - y_i|.</summary>
    public static double AbsoluteError(Tensor x, Tensor w, Tensor y) => (x.Dot(w) - y).Abs().Mean().Item();

    /// <summary>A gradient by w: 1/n X^T sign(X w - y), D numbers. Where an error is 0 the slope has a jump, and 0 is taken.</summary>
    public static Tensor AbsoluteErrorGradient(Tensor x, Tensor w, Tensor y) =>
        x.Transpose().Dot((x.Dot(w) - y).Map(e => double.IsNaN(e) ? e : Math.Sign(e))) * (1.0 / y.Size);
    // </absolute-error>
}
