using Course.Autograd;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Optimization.Schedules;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>The learning-rate range test, on a loss whose critical learning rate is known.</summary>
[TestFixture]
public sealed class LearningRateRangeTestTests
{
    [Test]
    public void Rates_grow_by_equal_ratios()
    {
        var test = new LearningRateRangeTest(0.001, 10, 5);
        Assert.That(Enumerable.Range(0, 5).Select(test.RateAt), Is.EqualTo(new[] { 0.001, 0.01, 0.1, 1, 10 }).Within(1e-12));
    }

    [Test]
    public void The_loss_falls_and_then_explodes_and_the_weights_are_as_before()
    {
        var network = Network();
        var before = network.Weight.Value.Data.ToArray();
        var points = new LearningRateRangeTest(1e-4, 100, 120).Run(network, new Sgd<double>([network.Weight]), () => Loss(network));
        Assert.That(network.Weight.Value.Data.ToArray(), Is.EqualTo(before));
        Assert.That(points, Has.Count.LessThan(120), "it exploded before the end");
        Assert.That(points.Select(point => point.LearningRate), Is.Ordered);
        Assert.That(points.Min(point => point.Loss), Is.LessThan(0.01 * points[0].Loss));

        // Descent on w^2 converges for eta below 1, and crawls where eta is very small.
        Assert.That(LearningRateRangeTest.Suggestion(points), Is.InRange(0.01, 1));
    }

    [Test]
    public void The_first_point_is_the_first_loss()
    {
        // The average of one loss, over 1 - 0.9, is that loss.
        var network = Network();
        var points = new LearningRateRangeTest(1e-4, 1e-3, 2).Run(network, new Sgd<double>([network.Weight]), () => Loss(network));
        Assert.That(points[0],
            Is.EqualTo(new RangeTestPoint(1e-4, Loss(network).Value.Item()))
                .Using<RangeTestPoint>((a, b) => Math.Abs(a.Loss - b.Loss) < 1e-12 && a.LearningRate == b.LearningRate));

        // Second step: w = w0 (1 - 2e-4), and the average is (0.9 L0 + L1) / 1.9.
        var second = Math.Pow(1 - 2e-4, 2) * points[0].Loss;
        Assert.That(points[1].Loss, Is.EqualTo((0.9 * points[0].Loss + second) / 1.9).Within(1e-12));
    }

    [Test]
    public void A_loss_that_is_no_number_ends_the_test()
    {
        var network = Network();
        var points = new LearningRateRangeTest(0.1, 1, 10)
            .Run(network, new Sgd<double>([network.Weight]), () => Loss(network) * double.NaN);
        Assert.That(points, Is.Empty);
        Assert.That(() => LearningRateRangeTest.Suggestion(points), Throws.InvalidOperationException.With.Message.Contains("not a number"));
    }

    [TestCase(0, 1, 10)]
    [TestCase(-1, 1, 10)]
    [TestCase(1, 1, 10)]
    [TestCase(1, double.PositiveInfinity, 10)]
    [TestCase(double.NaN, 1, 10)]
    [TestCase(0.1, 1, 1)]
    public void Settings_are_checked(double lowest, double highest, int steps) =>
        Assert.That(() => new LearningRateRangeTest(lowest, highest, steps),
            Throws.ArgumentException.With.Message.Contains($"received {lowest} to {highest} in {steps}"));

    private static Linear<double> Network() => new(2, 1, new Rng(3));

    private static Variable<double> Loss(Linear<double> network) => network.Weight.Square().Sum();
}
