using System.Globalization;
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
    public void Wrong_sign() => Explains(Six.Select(number => -number), Six, [6], "all by the same ratio -1: often a difference");

    [Test]
    public void Some_signs() => Explains(Nine.Select(Math.Abs), Nine, [9], "only signs are wrong, and only some");

    [TestCase(1.7)]
    [TestCase(2.0)]
    [TestCase(0.5)]
    public void Unknown_factor(double ratio) => Explains(Six.Select(number => ratio * number), Six, [6],
        string.Create(CultureInfo.InvariantCulture, $"all by the same ratio {ratio}: a factor of the formula is missing or applied twice"));

    [TestCase(0.3, "all by the same ratio 0.3, p: often it is left out")]
    [TestCase(0.7, "1 - p: often it is left out")]
    [TestCase(1 / 0.7, "1/(1 - p)")]
    [TestCase(3 / 7.0, "p/(1 - p)")]
    public void Factor_that_is_an_input(double ratio, string explanation) =>
        Explains(Six.Select(number => ratio * number), Six, [6], explanation, ("p", new Values(Shape.Scalar, [0.3])));

    [TestCase(5.0, "all by the same ratio 5, the size of x along axis 0: often a sum where the mean belongs")]
    [TestCase(0.2, "all by the same ratio 0.2, one over the size of x along axis 0: often a mean where the sum belongs")]
    [TestCase(-5.0, "often a sum where the mean belongs and a wrong sign")]
    [TestCase(7.0, "the size of x along axis 1")]
    public void Size_of_an_input(double ratio, string explanation) =>
        Explains(Six.Select(number => ratio * number), Six, [6], explanation, ("x", new Values([5, 7], new double[35])));

    [Test]
    public void What_can_be_read_in_two_ways_is_told_in_both() => Explains(Six.Select(number => number / 2), Six, [6],
        "all by the same ratio 0.5, one over the size of x along axis 0 or p or 1 - p: a factor is missing or applied twice",
        ("x", new Values([2, 7], new double[14])), ("p", new Values(Shape.Scalar, [0.5])));

    [Test]
    public void Ratio_of_a_single_number_is_told_only_if_it_means_something()
    {
        Explains([-3.00001], [3.00001], Shape.Scalar, "the ratio is -1: often a difference");
        Explains([21.00007], [3.00001], Shape.Scalar, "the ratio is 7, the size of x", ("x", new Values([7], new double[7])));
        ExplainsNothing([-3.0], [3.0], Shape.Scalar); // whole numbers meet by chance
        ExplainsNothing([3.7], [3.00001], Shape.Scalar);
    }

    [Test]
    public void Factor_that_some_elements_do_not_have_is_none() =>
        ExplainsNothing([.. Six[..5].Select(number => 2 * number), Six[5]], Six, [6]);

    [Test]
    public void Only_zeros() => Explains(new double[6], Six, [6], "zeros only");

    [TestCase(double.NaN, "NaN comes from")]
    [TestCase(double.PositiveInfinity, "infinity comes from")]
    public void Not_a_number(double number, string explanation)
    {
        Explains(Six.Select((right, i) => i == 2 ? number : right), Six, [6], explanation);
        ExplainsNothing([.. Six.Select((right, i) => i switch { 2 => number, 4 => 0.3, _ => right })], Six, [6]); // it is not all
    }

    [Test]
    public void Zeros_that_may_be_the_largest_of_negative_numbers_are_not_explained() =>
        ExplainsNothing(new double[3], [-1.5, -2, -3.25], [3]);

    [Test]
    public void Input_returned() =>
        Explains([7.0, 8, 9, 1, 2, 3], Six, [6], "this is w, unchanged", ("w", new Values([6], [7, 8, 9, 1, 2, 3])));

    [Test]
    public void Input_of_few_numbers_comes_back_by_chance() =>
        ExplainsNothing([0.0, 1, 1, 0, 0, 1], Six, [6], ("w", new Values([6], [0, 1, 1, 0, 0, 1])));

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
    public void Constant_difference()
    {
        Explains(Six.Select(number => number + 0.31417), Six, [6], "all by the same difference, 0.31417 too much");
        ExplainsNothing([.. Six.Select(number => number - 3)], Six, [6]); // whole numbers meet by chance: a kernel turned around on 1..9
    }

    [TestCase(0.31417, "which is b: often it is added once too often")]
    [TestCase(-0.31417, "which is b: often it is left out")]
    public void Difference_that_is_an_input(double difference, string explanation) =>
        Explains(Six.Select(number => number + difference), Six, [6], explanation, ("b", new Values(Shape.Scalar, [0.31417])));

    [Test]
    public void Every_second_place() => Explains(
        Enumerable.Range(0, 16).Select(i => i % 4 % 2 == 0 ? i + 1.0 : 0), Enumerable.Range(0, 16).Select(i => i + 1.0).ToArray(), [4, 4],
        "along axis 1 only every second place is written");

    [Test]
    public void Only_the_border() => Explains(Enumerable.Range(0, 16).Select(i => i is 5 or 6 or 9 or 10 ? i + 1.0 : 0),
        Enumerable.Range(0, 16).Select(i => i + 1.0).ToArray(), [4, 4],
        "only elements on the border are wrong, they are 0");

    [Test]
    public void Border_is_wrong_on_every_side_or_it_is_none() => ExplainsNothing(
        [.. Enumerable.Range(0, 12).Select(i => i is 8 or 10 ? 0.3 : i + 1.0)], [.. Enumerable.Range(0, 12).Select(i => i + 1.0)], [3, 4]);

    [Test]
    public void Last_place() =>
        Explains(Six.Select((number, i) => i >= 4 ? number * (i + 3) : number), Six, [3, 2], "only the last place of axis 0 is wrong");

    [Test]
    public void First_place() =>
        Explains(Nine.Select((number, i) => i < 3 ? number : number * (i + 3)), Nine, [3, 3], "only the first place of axis 0 is right");

    [Test]
    public void Places_that_are_right_in_part_are_no_pattern()
    {
        ExplainsNothing([.. Nine.Select((number, i) => i == 8 ? 0.3 : number)], Nine, [3, 3]);
        ExplainsNothing([.. Nine.Select((number, i) => i < 4 ? number : number * (i + 3))], Nine, [3, 3]);
    }

    [Test]
    public void Nearly_equal()
    {
        Explains(Six.Select((number, i) => number * (1 + 1e-6 * (i + 1))), Six, [6], "close, and not equal");
        Explains(Six.Select(number => number * (1 + 1e-6)), Six, [6], "close, and not equal"); // and no ratio of 1
    }

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
        Texts(Chaos() with { PassedInThisCase = true }), Has.One.Contains("the first answer was right and a later one is not"));

    [Test]
    public void One_example_only()
    {
        var mismatch = Chaos() with
        {
            Inputs = [("x", new Values([5, 3], new double[15]))],
            PassedBefore = [[("x", new Values([1, 3], new double[3]))], [("x", new Values([1, 2], new double[2]))]],
        };
        Assert.That(Texts(mismatch), Has.One.Contains("right while x had size 1 along axis 0, wrong now that it has 5"));
    }

    [Test]
    public void Other_things_that_changed_may_be_the_reason()
    {
        var (one, five) = (new Values([1, 3], new double[3]), new Values([5, 3], new double[15]));
        var (stride1, stride2) = (new Values(Shape.Scalar, [1]), new Values(Shape.Scalar, [2]));
        var mismatch = Chaos() with { Inputs = [("x", five), ("stride", stride2)], PassedBefore = [[("x", one), ("stride", stride1)]] };
        Assert.That(Pattern.Explain(mismatch), Is.Empty);
        Assert.That(Texts(mismatch with { PassedBefore = [[("x", one), ("stride", stride2)]] }), Has.One.Contains("had size 1"));

        var (square, wide) = (new Values([3, 3], new double[9]), new Values([2, 3], new double[6]));
        mismatch = Chaos() with { Inputs = [("x", wide), ("stride", stride2)], PassedBefore = [[("x", square), ("stride", stride1)]] };
        Assert.That(Pattern.Explain(mismatch), Is.Empty);
        Assert.That(Texts(mismatch with { PassedBefore = [[("x", square), ("stride", stride2)]] }), Has.One.Contains("was square"));
    }

    [Test]
    public void Square_only()
    {
        var mismatch = Chaos() with
        {
            Inputs = [("x", new Values([2, 3], new double[6]))],
            PassedBefore = [[("x", new Values([3, 3], new double[9]))]],
        };
        Assert.That(Texts(mismatch), Has.One.Contains("right while x was square"));
    }

    [TestCase(new[] { 3, 2 }, new[] { 2, 3 }, "the axes are in the opposite order")]
    [TestCase(new[] { 3, 1 }, new[] { 3 }, "an axis of size 1 is the difference")]
    [TestCase(new[] { 6 }, new[] { 2, 3 }, "arranged otherwise")]
    [TestCase(new[] { 4, 3 }, new[] { 3 }, "an axis too many")]
    [TestCase(new int[0], new[] { 3 }, "summed away")]
    public void Another_shape_is_explained(int[] yours, int[] expected, string explanation) =>
        Assert.That(ShapePattern.Explain(yours, expected)!.Text, Does.Contain(explanation));

    [Test]
    public void Another_size_is_left_to_the_numbers()
    {
        Assert.That(ShapePattern.Explain([3, 4], [3, 5]), Is.Null);
        Assert.That(ShapePattern.Explain([7, 4], [3]), Is.Null, "no axis of it is the expected one");
        Assert.That(ShapePattern.Explain([7], [3, 4]), Is.Null);
    }

    private static Mismatch Chaos() => new("y", new Values([2, 3], [3, 1, 4, 1, 5, 9]), new Values([2, 3], Six), 1e-9);

    private static IEnumerable<string> Texts(Mismatch mismatch) => Pattern.Explain(mismatch).Select(explanation => explanation.Text);

    private static void Explains(
        IEnumerable<double> yours, double[] expected, Shape shape, string? explanation, params (string, Values)[] inputs) =>
        Assert.That(Texts(new Mismatch("y", new Values(shape, [.. yours]), new Values(shape, expected), 1e-9) { Inputs = inputs }),
            explanation is null ? Is.Empty : Has.One.Contains(explanation));

    private static void ExplainsNothing(double[] yours, double[] expected, Shape shape, params (string, Values)[] inputs) =>
        Explains(yours, expected, shape, null, inputs);
}
