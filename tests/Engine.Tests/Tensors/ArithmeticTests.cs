using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

public sealed class ArithmeticTests
{
    private const double NaN = double.NaN;
    private const double Infinity = double.PositiveInfinity;

    // Lecture "Mathematical foundations", arithmetic of NumPy arrays.
    [Test]
    public void The_vectors_of_the_lecture()
    {
        var (data, ones) = (Tensor.Vector(1, 2), Tensor.Ones([2]));
        AssertIs(data + ones, 2, 3);
        AssertIs(data - ones, 0, 1);
        AssertIs(data * data, 1, 4);
        AssertIs(data / data, 1, 1);
        AssertIs(data * 1.6, 1.6, 3.2);
        AssertIs(-data, -1, -2);
        AssertIs(1 - data, 0, -1);
        AssertIs(2 / data, 2, 1);
        AssertIs(data.Power(3), 1, 8);
        AssertIs(Tensor.Scalar(2).Power(data), 2, 4);
    }

    // NumPy 1.26: np.floor_divide(x, y) and np.mod(x, y) of float64.
    [TestCase(7, 2, 3, 1)]
    [TestCase(-7, 2, -4, 1)]
    [TestCase(7, -2, -4, -1)]
    [TestCase(-7, -2, 3, -1)]
    [TestCase(-7, 3, -3, 2)]
    [TestCase(7, -3, -3, -2)]
    [TestCase(9, 4, 2, 1)]
    [TestCase(1, 0.1, 9, 0.09999999999999995)]
    [TestCase(-1, 0.1, -10, 5.551115123125783e-17)]
    [TestCase(6, 3, 2, 0)]
    [TestCase(-6, 3, -2, 0)]
    [TestCase(0.5, 1, 0, 0.5)]
    [TestCase(1, Infinity, 0, 1)]
    [TestCase(-1, Infinity, -1, Infinity)]
    [TestCase(1, -Infinity, -1, -Infinity)]
    [TestCase(Infinity, 1, NaN, NaN)]
    [TestCase(1, 0, Infinity, NaN)]
    [TestCase(-1, 0, -Infinity, NaN)]
    [TestCase(0, 0, NaN, NaN)]
    [TestCase(NaN, 1, NaN, NaN)]
    [TestCase(1, NaN, NaN, NaN)]
    public void Floor_division_and_remainder(double x, double y, double quotient, double remainder)
    {
        AssertIs(Tensor.Vector(x).FloorDivide(y), quotient);
        AssertIs(Tensor.Vector(x) % y, remainder);
        AssertIs(Tensor.Vector(x, x).FloorDivide(Tensor.Vector(y, y)), quotient, quotient);
        AssertIs(Tensor.Scalar(x) % Tensor.Vector(y, y), remainder, remainder);
    }

    // NumPy: np.mod(-6., 3.) is 0.0 and np.mod(6., -3.) is -0.0; np.floor_divide(-0., 1.) is -0.0.
    [Test]
    public void A_zero_has_the_sign_of_the_divisor()
    {
        Assert.That(double.IsNegative((Tensor.Scalar(-6) % 3).Item()), Is.False);
        Assert.That(double.IsNegative((Tensor.Scalar(6) % -3).Item()), Is.True);
        Assert.That(double.IsNegative(Tensor.Scalar(-0.0).FloorDivide(1).Item()), Is.True);
        Assert.That(double.IsNegative(Tensor.Scalar(0.5).FloorDivide(1).Item()), Is.False);
    }

    // The defining identity x = y (x // y) + x % y, with the remainder between 0 and the divisor.
    [Property(Arbitrary = [typeof(Generators)], MaxTest = 500)]
    public void Quotient_and_remainder_give_the_number_back(int numerator, int denominator)
    {
        var (x, y) = (numerator / 64.0, denominator == 0 ? 0.25 : denominator / 64.0);
        var (quotient, remainder) = (Tensor.Scalar(x).FloorDivide(y).Item(), (Tensor.Scalar(x) % y).Item());
        Assert.That(y * quotient + remainder, Is.EqualTo(x), $"{x}, {y}");
        Assert.That(y > 0 ? remainder >= 0 && remainder < y : remainder <= 0 && remainder > y, $"{x} % {y} = {remainder}");
        Assert.That(quotient, Is.EqualTo(Math.Floor(quotient)));
    }

    [Test]
    public void NaN_wins_over_order()
    {
        AssertIs(Tensor.Vector(1, NaN, 3).Maximum(Tensor.Vector(2, 2, NaN)), 2, NaN, NaN);
        AssertIs(Tensor.Vector(1, NaN, 3).Minimum(Tensor.Vector(2, 2, NaN)), 1, NaN, NaN);
        AssertIs(Tensor.Vector(1, NaN, 3).GreaterThan(2), 0, 0, 1);
        AssertIs(Tensor.Vector(1, NaN, 2).EqualTo(Tensor.Vector(1, NaN, 3)), 1, 0, 0);
    }

    [Test]
    public void Functions_of_one_number()
    {
        AssertIs(Tensor.Vector(-2, 0, 3).Abs(), 2, 0, 3);
        AssertIs(Tensor.Vector(-2, 3).Square(), 4, 9);
        AssertIs(Tensor.Vector(0, 4, -1).Sqrt(), 0, 2, NaN);
        AssertIs(Tensor.Vector(0, -Infinity, 1000).Exp(), 1, 0, Infinity);
        AssertIs(Tensor.Vector(1, 0, -1).Log(), 0, -Infinity, NaN);
        AssertIs(Tensor.Vector(0, Infinity, -Infinity).Tanh(), 0, 1, -1);
        AssertIs(Tensor.Vector(0, 1000, -1000).Sigmoid(), 0.5, 1, 0);
        AssertIs(Tensor.Vector(1, 2).Map(x => x * x + 1), 2, 5);
    }

    // An odd length, so that the end that fills no vector register is computed too; large, middle and tiny numbers of both signs.
    [Test]
    public void Functions_of_one_number_agree_with_the_scalar_library([Values(30, 2, 0.1, 1e-8, 0)] double standardDeviation)
    {
        var x = new Rng(3).Normal<double>([2037], 0, standardDeviation);
        foreach (var (name, fast, scalar) in new (string, Func<Tensor, Tensor>, Func<double, double>)[]
        {
            ("exp", y => y.Exp(), Math.Exp),
            ("log", y => y.Abs().Log(), y => Math.Log(Math.Abs(y))),
            ("sqrt", y => y.Abs().Sqrt(), y => Math.Sqrt(Math.Abs(y))),
            ("tanh", y => y.Tanh(), Math.Tanh),
            ("sigmoid", y => y.Sigmoid(), y => 1 / (1 + Math.Exp(-y))),
        })
        {
            var expected = x.Data.ToArray().Select(scalar);
            Assert.That(fast(x).Data.ToArray(), Is.EqualTo(expected).Within(8).Ulps, name);
        }
    }

    [Test]
    public void AddInPlace_keeps_shape_and_memory()
    {
        var x = Tensor.Zeros([2, 3]);
        var view = x.Flatten();
        x.AddInPlace(Tensor.Vector(1, 2, 3));
        x.AddInPlace(Tensor.FromSpan([2, 1], [10, 20]));
        AssertIs(view, 11, 12, 13, 21, 22, 23);
        Assert.That(() => Tensor.Zeros([3]).AddInPlace(Tensor.Zeros([2, 3])), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "add in place of [3] and [2, 3]: an operation in place keeps the shape of its target; the result would be [2, 3]. "
                + "Try: use the operation that returns a new tensor."));
    }

    // Large enough to be shared among threads.
    [Test]
    public void A_large_sum_is_the_same_for_every_number_of_threads()
    {
        var (x, y) = (new Rng(1).Normal<double>([300_001]), new Rng(2).Normal<double>([300_001]));
        var expected = x.Data.ToArray().Zip(y.Data.ToArray(), (a, b) => a + b);
        foreach (var threads in new[] { 1, 2, 3 })
        {
            using var limit = Workers.Limit(threads);
            Assert.That((x + y).Data.SequenceEqual(expected.ToArray()), $"{threads} threads");
        }
    }

    private static void AssertIs(Tensor actual, params double[] elements) => Assert.That(actual.Data.ToArray(), Is.EqualTo(elements));
}
