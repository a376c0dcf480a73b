using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Activations;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Mlp;

/// <summary>What the table of activations claims is true of the functions.</summary>
[TestFixture]
public sealed class ActivationPropertiesTests
{
    private static readonly double[] Grid = [.. Enumerable.Range(-400, 801).Select(i => i / 20.0)];

    private static IEnumerable<ActivationProperties> All => ActivationProperties.All;

    [TestCaseSource(nameof(All))]
    public void Values_stay_in_the_range_and_come_near_its_ends(ActivationProperties activation)
    {
        var (near, _) = activation.At(Grid);
        var (far, _) = activation.At([-1e6, 1e6]);
        var (low, high, hasLow, hasHigh) = activation.Range;
        // sigmoid and tanh of 20 round to the end that they never reach
        Assert.That(near, Has.All.InRange(low, high));
        Assert.That(far[0], double.IsFinite(low) ? Is.EqualTo(low).Within(1e-5) : Is.LessThan(-1e3));
        Assert.That(far[1], double.IsFinite(high) ? Is.EqualTo(high).Within(1e-5) : Is.GreaterThan(1e3));
        var (inside, _) = activation.At([-3, 3]);
        Assert.That(inside[0] == low, Is.EqualTo(hasLow));
        Assert.That(inside[1] == high, Is.EqualTo(hasHigh));
    }

    [TestCaseSource(nameof(All))]
    public void Monotonic_ones_never_fall(ActivationProperties activation)
    {
        var (y, _) = activation.At(Grid);
        Assert.That(y.Zip(y.Skip(1)).All(pair => pair.First <= pair.Second), Is.EqualTo(activation.IsMonotonic));
    }

    [TestCaseSource(nameof(All))]
    public void Smooth_ones_have_a_derivative_without_a_jump(ActivationProperties activation)
    {
        const double h = 1e-7;
        var (y, slope) = activation.At([-h, 0, h]);
        var (left, right) = ((y[1] - y[0]) / h, (y[2] - y[1]) / h);
        Assert.That(Math.Abs(left - right) < 1e-3, Is.EqualTo(activation.IsSmooth));
        Assert.That(slope[2] - slope[0], activation.IsSmooth ? Is.EqualTo(0).Within(1e-6) : Is.AtLeast(0));
    }

    [TestCaseSource(nameof(All))]
    public void Derivatives_are_those_of_the_values(ActivationProperties activation)
    {
        const double h = 1e-6;
        double[] x = [-2.5, -0.7, 0.3, 1.9];
        var (_, slope) = activation.At(x);
        var (above, _) = activation.At([.. x.Select(value => value + h)]);
        var (below, _) = activation.At([.. x.Select(value => value - h)]);
        Assert.That(slope, Is.EqualTo(above.Zip(below, (up, down) => (up - down) / (2 * h))).Within(1e-8));
    }

    // The lecture's table says 1 for the ReLU and its relatives where x >= 0, and a question mark for the step at 0.
    [TestCase("step", 0)]
    [TestCase("ReLU", 0)]
    [TestCase("leaky ReLU", 0.01)]
    [TestCase("PReLU", 0.25)]
    [TestCase("RReLU", (1 / 8.0 + 1 / 3.0) / 2)]
    [TestCase("ELU", 1)]
    public void At_a_corner_the_derivative_is_that_of_the_left_side(string name, double slope) =>
        Assert.That(All.Single(activation => activation.Name == name).At([0]).Derivatives[0], Is.EqualTo(slope).Within(1e-15));

    [TestCase(0.25, 2)]
    [TestCase(4, 0.5)]
    public void Isru_ends_at_one_over_the_root_of_alpha(double alpha, double end)
    {
        var x = new Variable<double>(Tensor<double>.Vector(-1e9, 0, 1e9), requiresGradient: true);
        var y = x.Isru(alpha);
        y.Sum().Backward();
        Assert.That(y.Value.Data.ToArray(), Is.EqualTo(new[] { -end, 0, end }).Within(1e-9));
        Assert.That(x.Gradient!.Data.ToArray(), Is.EqualTo(new[] { 0.0, 1, 0 }).Within(1e-9));
    }

    [Test]
    public void All_twelve_of_the_lecture_are_there() => Assert.That(All.Select(activation => activation.Name), Is.EqualTo(new[]
    {
        "identity", "step", "sigmoid", "tanh", "arctan", "softsign", "ISRU", "ReLU", "leaky ReLU", "PReLU", "RReLU", "ELU",
    }));
}
