using Course.Autograd;
using Course.Data;
using Course.Mlp.Training;
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

    [TestCase(new[] { 3e38f, 3e38f }, 3e38f)]
    [TestCase(new[] { 3e38f, 3e38f, -3e38f, -3e38f }, 0)]
    [TestCase(new[] { 3e38f, float.PositiveInfinity }, float.PositiveInfinity)]
    [TestCase(new[] { 1, float.NaN }, float.NaN)]
    public void A_mean_does_not_overflow_where_its_sum_does(float[] numbers, float expected)
    {
        Assert.That(Tensor<float>.Vector(numbers).Mean().Item(), Is.EqualTo(expected).Within(1e-5).Percent);
        Assert.That(Tensor<float>.Vector(numbers).Reshape(-1, 1).Mean(0).Item(), Is.EqualTo(expected).Within(1e-5).Percent);
    }

    [TestCase(new float[0], 0)]
    [TestCase(new[] { 0f, -0f }, 0)]
    [TestCase(new[] { 3f, -4f }, 5)]
    [TestCase(new[] { 3e20f, 4e20f }, 5e20f)]
    [TestCase(new[] { -3e-25f, 4e-25f }, 5e-25f)]
    [TestCase(new[] { 3e-45f }, 3e-45f)]
    [TestCase(new[] { 1, float.NegativeInfinity }, float.PositiveInfinity)]
    [TestCase(new[] { 1, float.NaN }, float.NaN)]
    public void A_length_does_not_depend_on_squares(float[] numbers, float expected) =>
        Assert.That(Tensor<float>.Vector(numbers).Norm(), Is.EqualTo(expected).Within(1e-4).Percent);

    [TestCase(new[] { 3e38f, 3e38f, float.NaN }, 3e38f)]
    [TestCase(new[] { 1, float.NaN, 2 }, 1.5f)]
    [TestCase(new[] { float.NaN, float.NaN }, float.NaN)]
    [TestCase(new[] { float.NegativeInfinity, float.NaN }, float.NegativeInfinity)]
    public void A_mean_without_missing_numbers_does_not_overflow_either(float[] numbers, float expected) =>
        Assert.That(Tensor<float>.Vector(numbers).NanMean().Item(), Is.EqualTo(expected).Within(1e-5).Percent);

    [Test]
    public void A_missing_number_does_not_disturb_a_variance_that_overflows() =>
        Assert.That(
            Tensor<float>.Vector(3e38f, -3e38f, float.NaN).NanVariance().Item(), Is.EqualTo(float.PositiveInfinity), "NumPy nanvar");

    /// <summary>IEEE 754 maximum: +0 is larger than -0, in either order and at any place of a vector.</summary>
    [Test]
    public void Plus_zero_is_larger_than_minus_zero([Values(1, 2, 7, 16, 33, 300)] int count)
    {
        for (var place = 0; place < count; place++)
        {
            var (x, y) = (Tensor<double>.Full([count], -0.0), Tensor<double>.Full([count], 0.0));
            (x.Data[place], y.Data[place]) = (0.0, -0.0);
            Assert.That(Signs(x.Maximum(y)).Concat(Signs(y.Maximum(x))), Is.All.False);
            Assert.That(Signs(x.Minimum(y)).Concat(Signs(y.Minimum(x))), Is.All.True);
            Assert.That(Signs(x.Max()).Concat(Signs(new Variable<double>(x).Max().Value)), Is.All.False);
            Assert.That(Signs(y.Min()).Concat(Signs(new Variable<double>(y).Min().Value)), Is.All.True);
            Assert.That((x.ArgMax().Data[0], x.ArgMin().Data[0]), Is.EqualTo((0, 0)), "equal numbers: the first");
        }

        static bool[] Signs(Tensor<double> x) => [.. x.Data.ToArray().Select(double.IsNegative)];
    }

    /// <summary>
    /// One answer to which is the largest, whoever asks: the first of equals (NumPy), zeros of both signs among them, or the first NaN.
    /// </summary>
    [TestCase(new[] { float.NaN, 0.9f, 0.1f }, 0)]
    [TestCase(new[] { 0.1f, float.NaN, 0.9f }, 1)]
    [TestCase(new[] { 0.1f, 0.9f, float.NaN }, 2)]
    [TestCase(new[] { -0f, 0f, -0f }, 0)]
    [TestCase(new[] { -1f, 0f, -0f }, 1)]
    [TestCase(new[] { 5, float.PositiveInfinity, float.PositiveInfinity }, 1)]
    public void The_place_of_the_largest_is_the_same_everywhere(float[] row, int place)
    {
        var rows = Tensor<float>.Vector(row).Reshape(1, -1);
        Assert.That(Largest.PlaceIn<float>(row), Is.EqualTo(place));
        Assert.That(rows.ArgMax(1).Data[0], Is.EqualTo(place));
        Assert.That(OneHot.Decode(rows), Is.EqualTo(new[] { place }));
        var tally = new Tally();
        tally.Add(rows, [place], meanLoss: 0);
        Assert.That(tally.Score.Accuracy, Is.EqualTo(1));
        var logits = new Variable<float>(rows, requiresGradient: true);
        logits.Max([1]).Backward(Tensor<float>.Ones([1]));
        Assert.That(logits.Gradient!.Data[place], Is.EqualTo(1));
    }

    [TestCase(new[] { -0.0, 0.0 }, false)]
    [TestCase(new[] { 0.0, -0.0 }, false)]
    [TestCase(new[] { -0.0, -0.0 }, true)]
    public void Between_zeros_of_both_signs_lies_plus_zero(double[] numbers, bool isNegative)
    {
        var x = Tensor<double>.Vector(numbers);
        Assert.That(new[] { x.Median(), x.Percentile(50), x.NanMedian(), x.Mean() }.Select(zero => double.IsNegative(zero.Item())),
            Is.All.EqualTo(isNegative), "NumPy median");
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
