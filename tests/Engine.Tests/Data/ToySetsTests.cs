using Course.Data.Toys;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class ToySetsTests
{
    private static readonly Dictionary<string, Func<int, double, Rng, LabelledPoints>> Sets = new()
    {
        ["two gaussians"] = ToySets.TwoGaussians,
        ["moons"] = ToySets.Moons,
        ["circles"] = ToySets.Circles,
        ["xor"] = ToySets.Xor,
        ["spiral"] = (count, noise, rng) => ToySets.Spiral(count, noise, 2, 1, rng),
    };

    private static IEnumerable<string> Names => Sets.Keys;

    [TestCaseSource(nameof(Names))]
    public void A_set_is_balanced_seeded_and_around_the_origin(string name)
    {
        var points = Sets[name](1000, 0, new Rng(1));
        Assert.That(points.Points.Shape, Is.EqualTo(new[] { 1000, 2 }));
        Assert.That(points.Labels.Count(label => label == 1), Is.EqualTo(500));
        Assert.That(points.Points.Data.ToArray(), Is.All.InRange(-1.0f, 1.0f));
        Assert.That(points.Points.Mean(0).Data.ToArray(), Is.All.InRange(-0.1f, 0.1f));
        var noisy = Coordinates(seed: 1);
        var again = Coordinates(seed: 1);
        var others = Coordinates(seed: 2);
        Assert.That(again, Is.EqualTo(noisy));
        Assert.That(others, Is.Not.EqualTo(noisy));

        float[] Coordinates(long seed) => Sets[name](1000, 0.1, new Rng(seed)).Points.Data.ToArray();
    }

    [TestCaseSource(nameof(Names))]
    public void Noise_has_the_given_standard_deviation(string name)
    {
        // Noise adds its variance to that of the quiet set.
        var quiet = Sets[name](40_000, 0, new Rng(1)).Points.Variance(0).Data.ToArray();
        var noisy = Sets[name](40_000, 0.5, new Rng(1)).Points.Variance(0).Data.ToArray();
        Assert.That(noisy[0] - quiet[0], Is.EqualTo(0.25).Within(0.02));
        Assert.That(noisy[1] - quiet[1], Is.EqualTo(0.25).Within(0.02));
    }

    [Test]
    public void Classes_lie_where_their_shapes_say()
    {
        AssertLabels(ToySets.TwoGaussians(100, 0, new Rng(1)), (x, y) => x + y > 0);
        AssertLabels(ToySets.Circles(100, 0, new Rng(1)), (x, y) => x * x + y * y > 0.5);
        AssertLabels(ToySets.Xor(100, new Rng(1)), (x, y) => x < 0 != y < 0);

        // Each moon is half of a circle of radius 0.65; the first one's centre is (-0.325, -0.1625), the second's the opposite.
        var moons = ToySets.Moons(100, 0, new Rng(1));
        for (var i = 0; i < moons.Count; i++)
        {
            var side = moons.Labels[i] == 0 ? 1 : -1;
            var (x, y) = (moons.Points[i, 0] + side * 0.325, moons.Points[i, 1] + side * 0.1625);
            Assert.That(Math.Sqrt(x * x + y * y), Is.EqualTo(0.65).Within(1e-6));
            Assert.That(side * y, Is.GreaterThanOrEqualTo(-1e-6));
        }
    }

    [TestCase(2, 1.0)]
    [TestCase(3, 0.5)]
    public void An_arm_of_the_spiral_turns_with_its_radius(int arms, double turns)
    {
        var spiral = ToySets.Spiral(300, noise: 0, arms, turns, new Rng(1));
        for (var i = 0; i < spiral.Count; i++)
        {
            var (x, y) = (spiral.Points[i, 0], spiral.Points[i, 1]);
            var angle = 2 * Math.PI * (turns * Math.Sqrt(x * x + y * y) + (double)spiral.Labels[i] / arms);
            var radius = Math.Sqrt(x * x + y * y);
            Assert.That((x, y),
                Is.EqualTo((radius * Math.Cos(angle), radius * Math.Sin(angle))).Using<(float X, float Y), (double X, double Y)>(
                    (actual, expected) => Math.Abs(actual.X - expected.X) < 1e-5 && Math.Abs(actual.Y - expected.Y) < 1e-5));
        }

        Assert.That(spiral.Labels.Distinct(), Is.EquivalentTo(Enumerable.Range(0, arms)));
    }

    [Test]
    public void Impossible_counts_are_refused()
    {
        Assert.That(() => ToySets.Moons(-1, new Rng(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => ToySets.Spiral(10, noise: 0, arms: 0, turns: 1, new Rng(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(ToySets.Xor(0, new Rng(1)).Count, Is.Zero);
    }

    private static void AssertLabels(LabelledPoints points, Func<double, double, bool> isOne)
    {
        for (var i = 0; i < points.Count; i++)
        {
            Assert.That(points.Labels[i] == 1, Is.EqualTo(isOne(points.Points[i, 0], points.Points[i, 1])), $"point {i}");
        }
    }
}
