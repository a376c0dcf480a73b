using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

/// <summary>The expected texts are what NumPy's str() gives for the same float64 or float32 array.</summary>
public sealed class PrintingTests
{
    private const double NaN = double.NaN;
    private const double Infinity = double.PositiveInfinity;

    [TestCase(5, "5.0")]
    [TestCase(-0.0, "-0.0")]
    [TestCase(1 / 3.0, "0.3333333333333333")]
    [TestCase(1e15, "1000000000000000.0")]
    [TestCase(1e16, "1e+16")]
    [TestCase(1.5e-5, "1.5e-05")]
    [TestCase(1e-4, "0.0001")]
    [TestCase(1e300, "1e+300")]
    [TestCase(NaN, "nan")]
    [TestCase(-Infinity, "-inf")]
    public void A_scalar_is_printed(double value, string text) => Assert.That(Tensor.Scalar(value).ToString(), Is.EqualTo(text));

    [TestCase("[1. 2. 3.]", 1, 2, 3)]
    [TestCase("[ 1.   2.5 -3. ]", 1, 2.5, -3)]
    [TestCase("[0.33333333 0.66666667]", 1 / 3.0, 2 / 3.0)]
    [TestCase("[ 10. 200.]", 10, 200)]
    [TestCase("[0.1        0.33333333]", 0.1, 1 / 3.0)]
    [TestCase("[   1. 1000.]", 1, 1000)]
    [TestCase("[1.000e+00 1.001e+03]", 1, 1001)]
    [TestCase("[1.e-05 1.e+00]", 1e-5, 1)]
    [TestCase("[1.e+08]", 1e8)]
    [TestCase("[ 1.5e+300 -2.0e-300]", 1.5e300, -2e-300)]
    [TestCase("[99999999.]", 99999999)]
    [TestCase("[ nan   1. -inf]", NaN, 1, -Infinity)]
    [TestCase("[nan nan]", NaN, NaN)]
    [TestCase("[-inf  nan]", -Infinity, NaN)]
    [TestCase("[   nan 1.e-07]", NaN, 1e-7)]
    [TestCase("[0.]", 0)]
    [TestCase("[-0.  0.]", -0.0, 0)]
    [TestCase("[0.00195312 1.        ]", 0.001953125, 1)] // 2^-9: a tie, which goes to the even digit
    [TestCase("[0.00585938]", 0.005859375)] // 3 x 2^-9: the tie above
    [TestCase("[6.10351562e-05]", 6.103515625e-05)] // 2^-14
    [TestCase("[1.]", 0.999999999999)]
    public void A_vector_is_printed(string text, params double[] elements) =>
        Assert.That(Tensor.Vector(elements).ToString(), Is.EqualTo(text));

    [Test]
    public void Floats_show_their_own_digits()
    {
        Assert.That(Tensor<float>.Vector(0.1f, 1 / 3f).ToString(), Is.EqualTo("[0.1        0.33333334]"));
        Assert.That(Tensor<float>.Vector(99999992f).ToString(), Is.EqualTo("[99999990.]"));
        Assert.That(Tensor<float>.Scalar(1 / 3f).ToString(), Is.EqualTo("0.33333334"));
    }

    [Test]
    public void Rows_stand_below_each_other() => Assert.That(Tensor.Arange(24).Reshape(2, 3, 4).ToString(), Is.EqualTo("""
        [[[ 0.  1.  2.  3.]
          [ 4.  5.  6.  7.]
          [ 8.  9. 10. 11.]]

         [[12. 13. 14. 15.]
          [16. 17. 18. 19.]
          [20. 21. 22. 23.]]]
        """));

    [Test]
    public void Four_axes_are_two_empty_lines_apart() => Assert.That(Tensor.Arange(4).Reshape(2, 2, 1, 1).ToString(), Is.EqualTo("""
        [[[[0.]]

          [[1.]]]


         [[[2.]]

          [[3.]]]]
        """));

    [Test]
    public void Long_rows_continue_on_the_next_line()
    {
        Assert.That(Tensor.Arange(20).ToString(), Is.EqualTo("""
            [ 0.  1.  2.  3.  4.  5.  6.  7.  8.  9. 10. 11. 12. 13. 14. 15. 16. 17.
             18. 19.]
            """));
        Assert.That((Tensor.Arange(7) / 2 + 1e-4 / 3).ToString(), Is.EqualTo("""
            [3.33333333e-05 5.00033333e-01 1.00003333e+00 1.50003333e+00
             2.00003333e+00 2.50003333e+00 3.00003333e+00]
            """));
    }

    [Test]
    public void A_line_that_continues_has_no_spaces_at_its_end()
    {
        var x = Tensor.Arange(18);
        x[0] = 0.5;
        Assert.That(
            x.ToString(), Is.EqualTo("[ 0.5  1.   2.   3.   4.   5.   6.   7.   8.   9.  10.  11.  12.  13.\n 14.  15.  16.  17. ]"));
    }

    [Test]
    public void Large_tensors_are_summarized()
    {
        Assert.That(Tensor.Arange(1000).ToString(), Does.Not.Contain("..."));
        Assert.That(Tensor.Arange(1001).ToString(), Is.EqualTo("[   0.    1.    2. ...  998.  999. 1000.]"));
        Assert.That(Tensor.Arange(2000).ToString(), Is.EqualTo("[0.000e+00 1.000e+00 2.000e+00 ... 1.997e+03 1.998e+03 1.999e+03]"));
        Assert.That(Tensor.Ones([1000, 7]).ToString(), Is.EqualTo("""
            [[1. 1. 1. ... 1. 1. 1.]
             [1. 1. 1. ... 1. 1. 1.]
             [1. 1. 1. ... 1. 1. 1.]
             ...
             [1. 1. 1. ... 1. 1. 1.]
             [1. 1. 1. ... 1. 1. 1.]
             [1. 1. 1. ... 1. 1. 1.]]
            """));
        Assert.That(Tensor.Zeros([1000, 2]).ToString(), Is.EqualTo("""
            [[0. 0.]
             [0. 0.]
             [0. 0.]
             ...
             [0. 0.]
             [0. 0.]
             [0. 0.]]
            """));
    }

    [Test]
    public void Nothing_is_a_pair_of_brackets() => Assert.That(Tensor.Zeros([0, 3]).ToString(), Is.EqualTo("[]"));

    // Half, float and double are read back from their shortest digits.
    [Property(Arbitrary = [typeof(Generators)], MaxTest = 500)]
    public void A_scalar_is_read_back(EdgeNumber<double> number)
    {
        var text = Tensor.Scalar(number.Value).ToString().Replace("inf", "Infinity", StringComparison.Ordinal);
        Assert.That(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(number.Value), text);
    }
}
