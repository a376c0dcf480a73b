using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

public sealed class AggregationTests
{
    private const double NaN = double.NaN;
    private const double Infinity = double.PositiveInfinity;

    private static Tensor Matrix => Tensor.FromArray(new double[,] { { 1, 2 }, { 5, 3 }, { 4, 6 } });

    /// <summary>Every aggregation, and what it makes of a list of elements, written down a second time in the plainest way.</summary>
    private static readonly (string Name, Func<Tensor, int[], bool, Tensor> Fast, Func<double[], double> Plain)[] Everything =
    [
        ("sum", (x, axes, keep) => x.Sum(axes, keep), row => row.Sum()),
        ("product", (x, axes, keep) => x.Product(axes, keep), row => row.Aggregate(1.0, (a, b) => a * b)),
        ("mean", (x, axes, keep) => x.Mean(axes, keep), row => row.Sum() / row.Length),
        ("variance", (x, axes, keep) => x.Variance(axes, keep), PlainVariance),
        ("standard deviation", (x, axes, keep) => x.StandardDeviation(axes, keep), row => Math.Sqrt(PlainVariance(row))),
        ("max", (x, axes, keep) => x.Max(axes, keep), row => row.Max()),
        ("min", (x, axes, keep) => x.Min(axes, keep), row => row.Min()),
        ("argmax", (x, axes, keep) => Numbers(x.ArgMax(axes, keep)), row => Array.IndexOf(row, row.Max())),
        ("argmin", (x, axes, keep) => Numbers(x.ArgMin(axes, keep)), row => Array.IndexOf(row, row.Min())),
        ("median", (x, axes, keep) => x.Median(axes, keep), PlainMedian),
        ("any", (x, axes, keep) => x.Any(axes, keep), row => row.Any(e => e != 0) ? 1 : 0),
        ("all", (x, axes, keep) => x.All(axes, keep), row => row.All(e => e != 0) ? 1 : 0),
        ("NaN-safe sum", (x, axes, keep) => x.NanSum(axes, keep), row => row.Sum()),
        ("NaN-safe product", (x, axes, keep) => x.NanProduct(axes, keep), row => row.Aggregate(1.0, (a, b) => a * b)),
        ("NaN-safe mean", (x, axes, keep) => x.NanMean(axes, keep), row => row.Sum() / row.Length),
        ("NaN-safe variance", (x, axes, keep) => x.NanVariance(axes, keep), PlainVariance),
        ("NaN-safe standard deviation", (x, axes, keep) => x.NanStandardDeviation(axes, keep), row => Math.Sqrt(PlainVariance(row))),
        ("NaN-safe max", (x, axes, keep) => x.NanMax(axes, keep), row => row.Max()),
        ("NaN-safe min", (x, axes, keep) => x.NanMin(axes, keep), row => row.Min()),
        ("NaN-safe argmax", (x, axes, keep) => Numbers(x.NanArgMax(axes, keep)), row => Array.IndexOf(row, row.Max())),
        ("NaN-safe argmin", (x, axes, keep) => Numbers(x.NanArgMin(axes, keep)), row => Array.IndexOf(row, row.Min())),
        ("NaN-safe median", (x, axes, keep) => x.NanMedian(axes, keep), PlainMedian),
    ];

    private static readonly string[] NeedAnElement = ["max", "min", "argmax", "argmin"];

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 200)]
    public void Every_aggregation_over_any_axes_is_the_plain_one_of_each_group(Tensor x, int choice)
    {
        int[] axes = [.. Enumerable.Range(0, x.Rank).Where(axis => (choice >> axis & 1) == 1)];
        int[] named = [.. axes.Reverse().Select((axis, i) => (choice >> i + 4 & 1) == 1 ? axis - x.Rank : axis)];
        var groups = Naive.Groups(x, axes.Length == 0 ? [.. Enumerable.Range(0, x.Rank)] : axes);
        foreach (var (name, fast, plain) in Everything)
        {
            if (groups.Any(group => group.Elements.Length == 0) && NeedAnElement.Any(need => name.EndsWith(need, StringComparison.Ordinal)))
            {
                Assert.That(() => fast(x, named, false), Throws.TypeOf<ShapeException>(), name);
                continue;
            }

            var expected = groups.Select(group => plain(group.Elements));
            var actual = fast(x, named, false);
            Assert.That(actual.Data.ToArray(), Is.EqualTo(expected).Within(1e-12).Percent.Or.EqualTo(expected).Within(1e-12),
                $"{name} of {x.Shape} over [{string.Join(", ", named)}]");
            var kept = fast(x, named, true);
            Assert.That(kept.Rank, Is.EqualTo(x.Rank), name);
            Assert.That(kept.Data.ToArray(), Is.EqualTo(actual.Data.ToArray()), name);
            Assert.That(kept.Shape, Is.EqualTo(ShapeRules.Broadcast(name, kept.Shape, kept.Shape)), name);
        }
    }

    // Lecture "Mathematical foundations": [[1 2] [5 3] [4 6]] has the column maxima 5 6 and the row maxima 2 5 6.
    [Test]
    public void The_matrix_of_the_lecture()
    {
        Assert.That(Matrix.Max().Item(), Is.EqualTo(6));
        Assert.That(Matrix.Max(0).Data.ToArray(), Is.EqualTo(new[] { 5.0, 6 }));
        Assert.That(Matrix.Max(1).Data.ToArray(), Is.EqualTo(new[] { 2.0, 5, 6 }));
        Assert.That(Matrix.Max(-1).Data.ToArray(), Is.EqualTo(new[] { 2.0, 5, 6 }));
        Assert.That(Matrix.Sum().Item(), Is.EqualTo(21));
        Assert.That(Matrix.Sum([0], keepAxes: true).Shape, Is.EqualTo(Shape.Create([1, 2])));
        Assert.That(Matrix.Sum([1], keepAxes: true).Shape, Is.EqualTo(Shape.Create([3, 1])));
        Assert.That(Matrix.Sum([1, 0], keepAxes: true).Shape, Is.EqualTo(Shape.Create([1, 1])));
        Assert.That(Matrix.Sum(0, 1).Shape, Is.EqualTo(Shape.Scalar));
    }

    // The values of the sums are NumPy's: std of 1 2 3 4 is sqrt(1.25), with ddof = 1 sqrt(5 / 3).
    [Test]
    public void Degrees_of_freedom_removed()
    {
        var x = Tensor.Vector(1, 2, 3, 4);
        Assert.That(x.Variance().Item(), Is.EqualTo(1.25));
        Assert.That(x.Variance([], degreesOfFreedomRemoved: 1).Item(), Is.EqualTo(5.0 / 3).Within(1e-15));
        Assert.That(x.StandardDeviation([0], degreesOfFreedomRemoved: 1).Item(), Is.EqualTo(Math.Sqrt(5.0 / 3)).Within(1e-15));
        Assert.That(x.Variance([], degreesOfFreedomRemoved: 4).Item(), Is.EqualTo(Infinity));
        Assert.That(x.Variance([], degreesOfFreedomRemoved: 5).Item(), Is.EqualTo(Infinity));
        Assert.That(Tensor.Vector(3).Variance([], degreesOfFreedomRemoved: 1).Item(), Is.NaN);
        Assert.That(x.NanVariance([], degreesOfFreedomRemoved: 1).Item(), Is.EqualTo(5.0 / 3).Within(1e-15));
        Assert.That(x.NanVariance([], degreesOfFreedomRemoved: 4).Item(), Is.NaN);
    }

    // NumPy 1.26: np.percentile([1, 2, 3, 4], q)
    [TestCase(0, 1)]
    [TestCase(25, 1.75)]
    [TestCase(40, 2.2)]
    [TestCase(50, 2.5)]
    [TestCase(90, 3.7)]
    [TestCase(100, 4)]
    public void Percentile_interpolates(double percent, double expected)
    {
        var x = Tensor.Vector(4, 1, 3, 2);
        Assert.That(x.Percentile(percent).Item(), Is.EqualTo(expected).Within(1e-15));
        Assert.That(Tensor.Vector(4, NaN, 1, 3, 2).NanPercentile(percent).Item(), Is.EqualTo(expected).Within(1e-15));
    }

    // Between -7.3 and 6.9 both ways of walking the line miss each other by a rounding; NumPy walks from the nearer end.
    [TestCase(40, -7.3 + (6.9 - -7.3) * 0.4)]
    [TestCase(60, 1.2200000000000006)]
    public void Percentile_interpolates_from_the_nearer_end(double percent, double expected) =>
        Assert.That(Tensor.Vector(6.9, -7.3).Percentile(percent).Item(), Is.EqualTo(expected));

    [Test]
    public void Of_equal_extremes_the_first_one_counts()
    {
        var x = Tensor.Vector(2, 5, 1, 5, 1);
        Assert.That((x.ArgMax().Item(), x.ArgMin().Item(), x.NanArgMax().Item(), x.NanArgMin().Item()), Is.EqualTo((1, 2, 1, 2)));
    }

    [Test]
    public void The_median_of_the_largest_number_does_not_overflow() =>
        Assert.That(Tensor.Vector(double.MaxValue).Median().Item(), Is.EqualTo(double.MaxValue));

    [Test]
    public void Percentile_along_an_axis()
    {
        var x = Tensor.FromArray(new double[,] { { 10, 7, 4 }, { 3, 2, 1 } });
        Assert.That(x.Percentile(50).Item(), Is.EqualTo(3.5));
        Assert.That(x.Percentile(50, 0).Data.ToArray(), Is.EqualTo(new[] { 6.5, 4.5, 2.5 }));
        Assert.That(x.Percentile(50, [1], keepAxes: true).Shape, Is.EqualTo(Shape.Create([2, 1])));
        Assert.That(x.Percentile(50, 1).Data.ToArray(), Is.EqualTo(new[] { 7.0, 2 }));
        Assert.That(x.Data.ToArray(), Is.EqualTo(new[] { 10.0, 7, 4, 3, 2, 1 }), "sorting must not reach the tensor itself");
    }

    [TestCase(-0.1)]
    [TestCase(100.1)]
    [TestCase(NaN)]
    public void A_percentage_outside_its_range_is_refused(double percent) =>
        Assert.That(() => Matrix.Percentile(percent),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("A percentage is 0 ... 100."));

    [Test]
    public void Infinities_are_ordered_like_numbers()
    {
        var x = Tensor.Vector(Infinity, 1, -Infinity, Infinity);
        Assert.That(x.Max().Item(), Is.EqualTo(Infinity));
        Assert.That(x.ArgMin().Item(), Is.EqualTo(2));
        Assert.That(x.Median().Item(), Is.EqualTo(Infinity));
        Assert.That(x.Percentile(100).Item(), Is.EqualTo(Infinity));
        Assert.That(Tensor.Vector(Infinity, Infinity).Percentile(50).Item(), Is.EqualTo(Infinity));
        Assert.That(Tensor.Vector(-Infinity, Infinity).Median().Item(), Is.NaN);
        Assert.That(x.Sum().Item(), Is.NaN);
        Assert.That(Tensor.Vector(1, Infinity, NaN).NanVariance().Item(), Is.NaN,
            "the deviation of infinity is no number, and not a missing one");
    }

    [Test]
    public void NaN_spreads_through_the_plain_versions()
    {
        var x = Tensor.FromArray(new[,] { { 1, NaN, 3 }, { 4, 5, 6 } });
        foreach (var (name, fast, _) in Everything.Take(7).Append(Everything[9]))
        {
            Assert.That(fast(x, [1], false)[0], Is.NaN, name);
            Assert.That(fast(x, [1], false)[1], Is.Not.NaN, name);
            Assert.That(fast(x, [], false).Item(), Is.NaN, name);
        }

        Assert.That(x.Percentile(0, 1).Data.ToArray(), Is.EqualTo(new[] { NaN, 4 }));
        Assert.That(x.ArgMax(1).Data.ToArray(), Is.EqualTo(new[] { 1, 2 }), "NumPy answers with the place of the first NaN");
        Assert.That(x.ArgMin(1).Data.ToArray(), Is.EqualTo(new[] { 1, 0 }));
        Assert.That(x.Any(1).Data.ToArray(), Is.EqualTo(new[] { 1.0, 1 }), "NaN is not zero");
    }

    [Test]
    public void The_NaN_safe_versions_leave_NaN_out()
    {
        var x = Tensor.FromArray(new[,] { { 1, NaN, 3 }, { 4, 5, NaN } });
        AssertIs(x.NanSum(0), 5, 5, 3);
        AssertIs(x.NanProduct(1), 3, 20);
        AssertIs(x.NanMean(1), 2, 4.5);
        AssertIs(x.NanVariance(1), 1, 0.25);
        AssertIs(x.NanStandardDeviation(1), 1, 0.5);
        AssertIs(x.NanMax(0), 4, 5, 3);
        AssertIs(x.NanMin(0), 1, 5, 3);
        AssertIs(Numbers(x.NanArgMax(0)), 1, 1, 0);
        AssertIs(Numbers(x.NanArgMin(1)), 0, 0);
        AssertIs(x.NanMedian(), 3.5);
        AssertIs(x.NanPercentile(25, 1), 1.5, 4.25);
        AssertIs(Numbers(Tensor.Vector(NaN, -Infinity).NanArgMax()), 1);
    }

    // NumPy: nansum 0, nanprod 1, the others nan with a warning, nanargmin and nanargmax an error.
    [Test]
    public void Where_nothing_but_NaN_is_left()
    {
        var x = Tensor.FromArray(new[,] { { NaN, NaN }, { 1, 2 } });
        AssertIs(x.NanSum(1), 0, 3);
        AssertIs(x.NanProduct(1), 1, 2);
        AssertIs(x.NanMean(1), NaN, 1.5);
        AssertIs(x.NanVariance(1), NaN, 0.25);
        AssertIs(x.NanStandardDeviation(1), NaN, 0.5);
        AssertIs(x.NanMax(1), NaN, 2);
        AssertIs(x.NanMin(1), NaN, 1);
        AssertIs(x.NanMedian(1), NaN, 1.5);
        AssertIs(x.NanPercentile(50, 1), NaN, 1.5);
        Assert.That(() => x.NanArgMax(1), Throws.InvalidOperationException.With.Message.Contains("nothing but NaN"));
        Assert.That(() => x.NanArgMin(1), Throws.InvalidOperationException.With.Message.Contains("nothing but NaN"));
    }

    [Test]
    public void Aggregations_of_nothing()
    {
        var empty = Tensor.Zeros([0]);
        AssertIs(empty.Sum(), 0);
        AssertIs(empty.Product(), 1);
        AssertIs(empty.Any(), 0);
        AssertIs(empty.All(), 1);
        foreach (var (name, fast, _) in Everything.Where(
            entry => entry.Name.Contains("mean") || entry.Name.Contains("variance")
                || entry.Name.Contains("deviation") || entry.Name.Contains("median")))
        {
            Assert.That(fast(empty, [], false).Item(), Is.NaN, name);
        }

        Assert.That(empty.Percentile(50).Item(), Is.NaN);
        Assert.That(() => empty.Max(),
            Throws.TypeOf<ShapeException>().With.Message.EqualTo("max of [0]: there is at least one element to choose from; "
                + "the axes to aggregate over hold none. Try: leave empty tensors out, or aggregate over another axis."));
        Assert.That(Tensor.Zeros([0, 3]).Max(1).Shape, Is.EqualTo(Shape.Create([0])), "no rows, so no row lacks an element");
        Assert.That(Tensor.Zeros([0, 0]).Max(1).Shape, Is.EqualTo(Shape.Create([0])));
        AssertIs(Tensor.Zeros([0, 3]).Sum(0), 0, 0, 0);
    }

    [Test]
    public void An_axis_that_is_not_there_is_refused()
    {
        Assert.That(() => Matrix.Sum(2), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "sum of [3, 2]: an axis of a tensor of rank 2 is -2 ... 1; received axis 2. Try: count axes from 0, or from the end with -1."));
        Assert.That(() => Matrix.Sum(0, -2), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "sum of [3, 2]: every axis is named once; axis 0 is named twice. Try: remove the repeated axis."));
        Assert.That(() => Matrix.ArgMin(-3), Throws.TypeOf<ShapeException>().With.Message.StartsWith("argmin of [3, 2]"));
    }

    [Test]
    public void A_place_is_exact_where_the_type_of_the_elements_cannot_hold_it()
    {
        var half = Tensor<Half>.Zeros([4000]);
        half.Data[2049] = Half.One; // between 2048 and 2050, the neighbours of type Half
        Assert.That(half.ArgMax().Item(), Is.EqualTo(2049));
    }

    // NumPy: np.array([[0, 12], [3, 4]]) prints its columns flush right; np.zeros((2, 0), int) is [].
    [Test]
    public void Places_are_printed_and_read_like_an_array_of_integers()
    {
        var x = Tensor.Zeros([2, 13]);
        (x[0, 12], x[1, 4]) = (1, 1);
        var places = x.ArgMax([1], keepAxes: true);
        Assert.That($"{places}", Is.EqualTo("[[12]\n [ 4]]"));
        Assert.That((places[1, 0], places[^1, ^1], places.Shape), Is.EqualTo((4, 4, Shape.Create([2, 1]))));
        Assert.That($"{Tensor.Zeros([0, 3]).ArgMax(1)}", Is.EqualTo("[]"));
        Assert.That(() => places.Item(), Throws.TypeOf<ShapeException>().With.Message.Contains("it holds 2"));
        Assert.That(() => places[2, 0], Throws.TypeOf<ShapeException>());
    }

    private static Tensor Numbers(Indices places) =>
        Tensor.FromArray(places.Shape, Array.ConvertAll(places.Data.ToArray(), place => (double)place));

    private static double PlainVariance(double[] row)
    {
        var mean = row.Sum() / row.Length;
        return row.Sum(e => (e - mean) * (e - mean)) / row.Length;
    }

    private static double PlainMedian(double[] row)
    {
        double[] sorted = [.. row.Order()];
        return sorted.Length == 0 ? NaN
            : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2]
            : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static void AssertIs(Tensor actual, params double[] elements) =>
        Assert.That(actual.Data.ToArray(), Is.EqualTo(elements).Within(1e-15));
}
