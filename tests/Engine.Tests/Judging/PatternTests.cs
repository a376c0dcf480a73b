using Course.Judging;
using Course.Judging.Patterns;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Judging;

/// <summary>
/// What the judge concludes from the errors of a wrong answer. Each case is a mistake made on purpose;
/// the expected numbers have no symmetry of their own.
/// </summary>
public sealed class PatternTests
{
    private static readonly double[] Six = [1.5, -2, 3.25, 0.75, -4.5, 2];
    private static readonly double[] Nine = [1.5, -2, 3.25, 0.75, -4.5, 2, 5, -0.25, 7];

    [Test]
    public void Wrong_sign() => Explains(Six.Select(number => -number), Six, [6], "a ratio of -1 is a sign");

    [Test]
    public void Some_signs() => Explains(Six.Select(Math.Abs), Six, [6], "only signs are wrong, and only some");

    [Test]
    public void Twice_too_much() => Explains(Six.Select(number => 2 * number), Six, [6], "twice too much");

    [Test]
    public void Half_of_it() => Explains(Six.Select(number => number / 2), Six, [6], "half of it");

    [Test]
    public void Unknown_factor() => Explains(Six.Select(number => 1.7 * number), Six, [6], "all by the same ratio 1.7; often a factor");

    [TestCase(5.0, "5 is the size of x along axis 0: often a sum where the mean belongs")]
    [TestCase(0.2, "1/5, and 5 is the size of x along axis 0: often a mean where the sum belongs")]
    [TestCase(-5.0, "often a sum where the mean belongs and a wrong sign")]
    [TestCase(7.0, "7 is the size of x along axis 1")]
    public void Size_of_an_input(double ratio, string explanation) =>
        Explains(Six.Select(number => ratio * number), Six, [6], explanation, ("x", new Values([5, 7], new double[35])));

    [TestCase(2.0, "or, as an axis of x has size 2, a sum stands where the mean belongs")]
    [TestCase(0.5, "or, as an axis of x has size 2, a mean stands where the sum belongs")]
    public void Batch_of_two_is_told_from_a_factor_of_two_by_nobody(double ratio, string explanation) =>
        Explains(Six.Select(number => ratio * number), Six, [6], explanation, ("x", new Values([2, 7], new double[14])));

    [Test]
    public void Ratio_of_a_single_number_is_told_only_if_it_means_something()
    {
        Explains([-3.0], [3.0], Shape.Scalar, "a sign");
        ExplainsNothing([3.7], [3.0], Shape.Scalar);
    }

    [Test]
    public void Only_zeros() => Explains(new double[6], Six, [6], "zeros only");

    [TestCase(double.NaN, "NaN often comes from")]
    [TestCase(double.PositiveInfinity, "infinity often comes from")]
    public void Not_a_number(double number, string explanation) =>
        Explains(Six.Select((right, i) => i == 2 ? number : right), Six, [6], explanation);

    [Test]
    public void Input_returned() =>
        Explains([7.0, 8, 9, 1, 2, 3], Six, [6], "this is w, unchanged", ("w", new Values([6], [7, 8, 9, 1, 2, 3])));

    [Test]
    public void The_transpose() =>
        Explains(Enumerable.Range(0, 9).Select(i => Nine[i % 3 * 3 + i / 3]), Nine, [3, 3], "the transpose of the expected");

    [TestCase(0)]
    [TestCase(1)]
    public void Axis_reversed(int axis) =>
        Explains(Enumerable.Range(0, 6).Select(i => Six[axis == 0 ? (1 - i / 3) * 3 + i % 3 : i / 3 * 3 + 2 - i % 3]), Six, [2, 3],
            $"axis {axis} runs backwards");

    [Test]
    public void All_reversed() => Explains(Six.Reverse(), Six, [2, 3], "everything is in reverse order");

    [Test]
    public void Too_late() => Explains([99.0, .. Six[..5]], Six, [6], "one place too late");

    [Test]
    public void Too_early() => Explains([.. Six[1..], 99.0], Six, [6], "one place too early");

    [Test]
    public void Constant_difference() => Explains(Six.Select(number => number + 0.3), Six, [6], "all by the same difference, 0.3 too much");

    [TestCase(0.3, "which is b: often it is added once too often")]
    [TestCase(-0.3, "which is b: often it is left out")]
    public void Difference_that_is_an_input(double difference, string explanation) =>
        Explains(Six.Select(number => number + difference), Six, [6], explanation, ("b", new Values(Shape.Scalar, [0.3])));

    [Test]
    public void Every_second_place() => Explains(
        Enumerable.Range(0, 16).Select(i => i % 4 % 2 == 0 ? i + 1.0 : 0), Enumerable.Range(0, 16).Select(i => i + 1.0).ToArray(), [4, 4],
        "along axis 1 only every second place is written");

    [Test]
    public void Only_the_border() => Explains(Enumerable.Range(0, 16).Select(i => i is 5 or 6 or 9 or 10 ? i + 1.0 : 0),
        Enumerable.Range(0, 16).Select(i => i + 1.0).ToArray(), [4, 4],
        "only elements on the border are wrong, they are 0");

    [Test]
    public void Last_place() =>
        Explains(Six.Select((number, i) => i >= 4 ? number * (i + 3) : number), Six, [3, 2], "only the last place of axis 0 is wrong");

    [Test]
    public void First_place() =>
        Explains(Six.Select((number, i) => i < 2 ? number : number * (i + 3)), Six, [3, 2], "only the first place of axis 0 is right");

    [Test]
    public void Nearly_equal() => Explains(Six.Select((number, i) => number * (1 + 1e-6 * (i + 1))), Six, [6], "close, and not equal");

    [Test]
    public void Chaos_gets_no_explanation() => ExplainsNothing([3.0, 1, 4, 1, 5, 9], Six, [2, 3]);

    [Test]
    public void Two_numbers_or_zeros_and_ones_prove_no_pattern()
    {
        ExplainsNothing([3.4, 6.8], [2.0, 4], [2]);
        ExplainsNothing([2.3, 4.3], [2.0, 4], [2]);
        ExplainsNothing([0.0, 0, 1, 1, 0], [0, 1, 1, 0, 0], [5]);
        ExplainsNothing([0.0, 1, 1, 0], [1, 0, 0, 1], [2, 2]);
        ExplainsNothing([2.0, 9], [2.0, 4], [2]);
    }

    [Test]
    public void Second_call() => Assert.That(
        Pattern.Explain(Chaos() with { PassedInThisCase = true }), Has.One.Contains("the first answer was right and a later one is not"));

    [Test]
    public void One_example_only()
    {
        var mismatch = Chaos() with
        {
            Inputs = [("x", new Values([5, 3], new double[15]))],
            PassedBefore = [[("x", new Values([1, 3], new double[3]))], [("x", new Values([1, 2], new double[2]))]],
        };
        Assert.That(Pattern.Explain(mismatch), Has.One.Contains("right while x had size 1 along axis 0, wrong now that it has 5"));
    }

    [Test]
    public void Square_only()
    {
        var mismatch = Chaos() with
        {
            Inputs = [("x", new Values([2, 3], new double[6]))],
            PassedBefore = [[("x", new Values([3, 3], new double[9]))]],
        };
        Assert.That(Pattern.Explain(mismatch), Has.One.Contains("right while x was square"));
    }

    [TestCase(new[] { 3, 2 }, new[] { 2, 3 }, "the axes are in the opposite order")]
    [TestCase(new[] { 3, 1 }, new[] { 3 }, "an axis of size 1 is the difference")]
    [TestCase(new[] { 6 }, new[] { 2, 3 }, "arranged otherwise")]
    [TestCase(new[] { 4, 3 }, new[] { 3 }, "an axis too many")]
    [TestCase(new int[0], new[] { 3 }, "summed away")]
    public void Another_shape_is_explained(int[] yours, int[] expected, string explanation) =>
        Assert.That(ShapePattern.Explain(yours, expected), Does.Contain(explanation));

    [Test]
    public void Another_size_of_the_same_rank_is_left_to_the_numbers() => Assert.That(ShapePattern.Explain([3, 4], [3, 5]), Is.Null);

    private static Mismatch Chaos() => new("y", new Values([2, 3], [3, 1, 4, 1, 5, 9]), new Values([2, 3], Six), 1e-9);

    private static void Explains(
        IEnumerable<double> yours, double[] expected, Shape shape, string explanation, params (string, Values)[] inputs) =>
        Assert.That(
            Pattern.Explain(new Mismatch("y", new Values(shape, [.. yours]), new Values(shape, expected), 1e-9) { Inputs = inputs }),
            Has.One.Contains(explanation));

    private static void ExplainsNothing(double[] yours, double[] expected, Shape shape) =>
        Assert.That(Pattern.Explain(new Mismatch("y", new Values(shape, yours), new Values(shape, expected), 1e-9)), Is.Empty);
}
