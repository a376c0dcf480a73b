using Course.Neuron.Descent;
using Course.Neuron.Regression;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>The closed form and the descent of linear regression, and the factorization behind the closed form.</summary>
[TestFixture]
public sealed class LinearRegressionTests
{
    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void The_closed_form_and_the_descent_agree(int seed)
    {
        var (x, y) = Problem(seed);
        var exact = LinearRegression.ClosedForm(x, y);
        var descent = GradientDescent.Run(
            w => LinearRegression.SquaredErrorGradient(x, w, y), Tensor<double>.Zeros([x.Shape[1]]), 0.1, epsilon: 1e-13);
        Assert.That(descent.End, Is.EqualTo(DescentEnd.Converged));
        Assert.That(descent.W.Data.ToArray(), Is.EqualTo(exact.Data.ToArray()).Within(1e-9), $"seed {seed}");
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void What_is_left_over_is_orthogonal_to_every_column(int seed)
    {
        var (x, y) = Problem(seed);
        var left = y - x.Dot(LinearRegression.ClosedForm(x, y));
        for (var column = 0; column < x.Shape[1]; column++)
        {
            var product = Enumerable.Range(0, y.Size).Sum(i => x[i, column] * left[i]);
            Assert.That(product, Is.Zero.Within(1e-9), $"column {column}, seed {seed}");
        }
    }

    [Test]
    public void Three_points_give_the_line_worked_out_by_hand()
    {
        // (0, 0), (1, 1), (2, 1): w1 = sum (x - 1)(y - 2/3) / sum (x - 1)^2 = 1/2, w0 = 2/3 - 1/2 = 1/6,
        // MSE = (1/36 + 4/36 + 1/36) / 3 = 1/18.
        var x = LinearRegression.WithOnes(Tensor<double>.Vector(0, 1, 2));
        var y = Tensor<double>.Vector(0, 1, 1);
        var w = LinearRegression.ClosedForm(x, y);
        Assert.That(w.Data.ToArray(), Is.EqualTo(new[] { 1.0 / 6, 0.5 }).Within(1e-14));
        Assert.That(LinearRegression.SquaredError(x, w, y), Is.EqualTo(1.0 / 18).Within(1e-14));
        Assert.That(LinearRegression.AbsoluteError(x, w, y), Is.EqualTo((1.0 / 6 + 2.0 / 6 + 1.0 / 6) / 3).Within(1e-14));
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void Both_gradients_are_central_differences(int seed)
    {
        var (x, y) = Problem(seed);
        var w = new Rng(seed).Stream(9).Normal<double>([x.Shape[1]]);
        Check(LinearRegression.SquaredError, LinearRegression.SquaredErrorGradient);
        Check(LinearRegression.AbsoluteError, LinearRegression.AbsoluteErrorGradient); // random residuals are away from the kink

        void Check(Func<Tensor<double>, Tensor<double>, Tensor<double>, double> loss,
            Func<Tensor<double>, Tensor<double>, Tensor<double>, Tensor<double>> gradient)
        {
            const double h = 1e-6;
            var byHand = gradient(x, w, y);
            for (var i = 0; i < w.Size; i++)
            {
                var (more, less) = (w.Clone(), w.Clone());
                (more[i], less[i]) = (w[i] + h, w[i] - h);
                Assert.That(
                    byHand[i], Is.EqualTo((loss(x, more, y) - loss(x, less, y)) / (2 * h)).Within(1e-6), $"weight {i}, seed {seed}");
            }
        }
    }

    [Test]
    public void The_least_absolute_error_of_a_constant_is_at_the_median()
    {
        var (x, y) = (Tensor<double>.Ones([5, 1]), Tensor<double>.Vector(7, 1, 2, 100, 3));
        Assert.That(LinearRegression.AbsoluteErrorGradient(x, Tensor<double>.Vector(3), y).Item(), Is.Zero,
            "two above, two below, one exactly");
        Assert.That(LinearRegression.AbsoluteErrorGradient(x, Tensor<double>.Vector(3.5), y).Item(), Is.EqualTo(0.2).Within(1e-15));
        Assert.That(LinearRegression.ClosedForm(x, y).Item(), Is.EqualTo(22.6).Within(1e-12), "and the least squared error at the mean");
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void The_factor_multiplied_by_its_transpose_is_the_matrix(int seed)
    {
        var rng = new Rng(seed);
        var size = 1 + rng.NextInt(6);
        var random = rng.Normal<double>([size + 2, size]);
        var a = random.Transpose().Dot(random);
        var lower = Cholesky.Factorize(a);
        Assert.That(
            lower.Dot(lower.Transpose()).Data.ToArray(), Is.EqualTo(a.Data.ToArray()).Within(1e-12 * a.Max().Item()), $"seed {seed}");
        for (var row = 0; row < size; row++)
        {
            for (var column = row + 1; column < size; column++)
            {
                Assert.That(lower[row, column], Is.Zero, "above the diagonal");
            }
        }
    }

    [Test]
    public void A_factor_worked_out_by_hand()
    {
        var a = Tensor<double>.FromArray(new double[,] { { 4, 2, -2 }, { 2, 10, 2 }, { -2, 2, 6 } });
        Assert.That(Cholesky.Factorize(a).Data.ToArray(), Is.EqualTo(new double[] { 2, 0, 0, 1, 3, 0, -1, 1, 2 }));
        Assert.That(Cholesky.Solve(a, Tensor<double>.Vector(4, 14, 6)).Data.ToArray(), Is.EqualTo(new double[] { 1, 1, 1 }).Within(1e-14));
    }

    // y = 1 + 2 u for u = 1, 2, 3, 4 in other units: x = shift + scale u, so w1 = 2 / scale and w0 = 1 - shift w1.
    // Micrometres in metres, prices, years.
    [TestCase(0, 1e-7)]
    [TestCase(0, 1e9)]
    [TestCase(1e3, 1e-1)]
    [TestCase(2000, 1)]
    [TestCase(1e6, 1)]
    public void The_units_of_a_feature_do_not_matter(double shift, double scale)
    {
        var x = Tensor<double>.Vector(shift + scale, shift + 2 * scale, shift + 3 * scale, shift + 4 * scale);
        var w = LinearRegression.ClosedForm(LinearRegression.WithOnes(x), Tensor<double>.Vector(3, 5, 7, 9));
        Assert.That(w[1], Is.EqualTo(2 / scale).Within(0.1).Percent);
        Assert.That(w[0] + w[1] * (shift + 2.5 * scale), Is.EqualTo(6).Within(1e-3));
    }

    [Test]
    public void Columns_that_depend_on_each_other_are_refused_with_advice()
    {
        var x = LinearRegression.WithOnes(Tensor<double>.FromArray(new double[,] { { 1, 2 }, { 2, 4 }, { 5, 10 } }));
        Assert.That(() => LinearRegression.ClosedForm(x, Tensor<double>.Vector(1, 2, 3)),
            Throws.TypeOf<ArithmeticException>().With.Message.Contains("feature 2"));
        var fewer = LinearRegression.WithOnes(Tensor<double>.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.That(() => LinearRegression.ClosedForm(fewer, Tensor<double>.Vector(1, 2)), Throws.TypeOf<ArithmeticException>(),
            "fewer examples than weights");
        Assert.That(() => Cholesky.Factorize(Tensor<double>.FromArray(new[,] { { double.NaN } })), Throws.TypeOf<ArithmeticException>());
    }

    [TestCase(1e170)]
    [TestCase(1e-170)]
    [TestCase(double.NaN)]
    public void Features_whose_squares_are_no_numbers_are_refused_with_that_reason(double scale)
    {
        var x = LinearRegression.WithOnes(Tensor<double>.Vector(1, 2, 4) * scale);
        Assert.That(() => LinearRegression.ClosedForm(x, Tensor<double>.Vector(1, 2, 3)),
            Throws.TypeOf<ArithmeticException>().With.Message.Contains("another unit").And.Message.Not.Contains("combination"));
    }

    [Test]
    public void Wrong_shapes_are_refused()
    {
        Assert.That(() => Cholesky.Factorize(Tensor<double>.Zeros([2, 3])), Throws.TypeOf<ShapeException>());
        Assert.That(() => Cholesky.Solve(Tensor<double>.Identity(2), Tensor<double>.Zeros([3])), Throws.TypeOf<ShapeException>());
        Assert.That(() => LinearRegression.ClosedForm(Tensor<double>.Ones([3, 1]), Tensor<double>.Zeros([4])),
            Throws.TypeOf<ShapeException>());
    }

    // 20 examples of 1 to 3 features and a column of ones.
    private static (Tensor<double> X, Tensor<double> Y) Problem(int seed)
    {
        var rng = new Rng(seed);
        return (LinearRegression.WithOnes(rng.Normal<double>([20, 1 + rng.NextInt(3)])), rng.Normal<double>([20], 1, 3));
    }
}
