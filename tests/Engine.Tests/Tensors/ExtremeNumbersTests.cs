using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

/// <summary>Infinities, the ends of the range and the signs of zero, against NumPy 1.24 or a calculation by hand.</summary>
[TestFixture]
public sealed class ExtremeNumbersTests
{
    private const double Infinity = double.PositiveInfinity;

    [TestCase(new[] { 4, 5, Infinity }, 25, 4.5)]
    [TestCase(new[] { 4, 5, Infinity }, 50, 5)]
    [TestCase(new[] { 4, 5, Infinity }, 90, Infinity)]
    [TestCase(new[] { 5, Infinity }, 75, Infinity)]
    [TestCase(new[] { 5, Infinity }, 0, 5)]
    [TestCase(new[] { -Infinity, 5 }, 75, -Infinity)]
    [TestCase(new[] { -Infinity, 5 }, 100, 5)]
    [TestCase(new[] { -Infinity, Infinity }, 50, double.NaN)]
    [TestCase(new[] { -1e308, 1e308 }, 50, 0)]
    [TestCase(new[] { -1e308, 1e308 }, 75, 5e307)]
    public void A_percentile_is_the_limit_of_the_line_between_its_neighbours(double[] numbers, double percent, double expected)
    {
        Assert.That(Tensor<double>.Vector(numbers).Percentile(percent).Item(), Is.EqualTo(expected).Within(1e-12).Percent);
        Assert.That(Tensor<double>.Vector([double.NaN, .. numbers]).NanPercentile(percent).Item(),
            Is.EqualTo(expected).Within(1e-12).Percent);
    }

    [TestCase(3e38f, 3.2e38f, 3.1e38f)]
    [TestCase(-3e38f, 3e38f, 0)]
    [TestCase(float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity)]
    public void The_median_of_two_is_the_middle_even_where_their_sum_overflows(float low, float high, float expected) =>
        Assert.That(Tensor<float>.Vector(low, high).Median().Item(), Is.EqualTo(expected).Within(1e-5).Percent);

    [TestCase(1e-25f)]
    [TestCase(1e25f)]
    [TestCase(1e-44f)]
    public void A_deviation_whose_square_is_no_number_is_still_measured(float distance)
    {
        // Beside it a row of usual numbers, whose deviation is 2, and one of equal numbers.
        var x = Tensor<float>.FromArray(new[,] { { distance, -distance }, { 1, 5 }, { 3, 3 } });
        Assert.That(x.StandardDeviation(1).Data.ToArray(), Is.EqualTo(new[] { distance, 2, 0 }).Within(1e-4).Percent);
        Assert.That(x.NanStandardDeviation(1).Data.ToArray(), Is.EqualTo(new[] { distance, 2, 0 }).Within(1e-4).Percent);
        Assert.That(x.StandardDeviation([1], keepAxes: true, degreesOfFreedomRemoved: 1).Data[0],
            Is.EqualTo(distance * MathF.Sqrt(2)).Within(1e-4).Percent);
    }

    [Test]
    public void A_deviation_of_infinities_or_nothing_is_no_number()
    {
        Assert.That(Tensor<double>.Vector(1, Infinity).StandardDeviation().Item(), Is.NaN);
        Assert.That(Tensor<double>.Vector(1, double.NaN).StandardDeviation().Item(), Is.NaN);
        Assert.That(Tensor<double>.Zeros([0]).StandardDeviation().Item(), Is.NaN);
        Assert.That(Tensor<double>.Vector(double.NaN).NanStandardDeviation().Item(), Is.NaN);
    }

    [Test]
    public void Repeating_keeps_the_sign_of_zero()
    {
        var repeated = Tensor<double>.Vector(-0.0, 0.0).BroadcastTo([2, 2]);
        Assert.That(repeated.Data.ToArray().Select(double.IsNegative), Is.EqualTo(new[] { true, false, true, false }));
    }

    [TestCase(0, 1e-300, 1e300, 1)]
    [TestCase(0, -1e-300, 1e300, 0)]
    [TestCase(0, -1e-300, -1e300, 1)]
    [TestCase(2, 2, 1, 0)]
    [TestCase(1, 1.6, 0.1, 7)]
    [TestCase(0, 1, 0.25, 4)]
    public void Arange_has_as_many_numbers_as_in_NumPy(double start, double stop, double step, int count) =>
        Assert.That(Tensor<double>.Arange(start, stop, step).Size, Is.EqualTo(count));
}
