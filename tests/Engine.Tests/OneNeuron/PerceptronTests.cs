using Course.Neuron;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>Rosenblatt's rule, and Novikoff's bound on its mistakes.</summary>
[TestFixture]
public sealed class PerceptronTests
{
    private static readonly Examples Or = new(
        Tensor<double>.FromArray(new double[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } }), Tensor<double>.Vector(0, 1, 1, 1));
    private static readonly Examples Xor = Or with { T = Tensor<double>.Vector(0, 1, 1, 0) };

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Separable)], MaxTest = 200)]
    public void It_separates_what_can_be_separated_within_the_bound(SeparableSet set)
    {
        var bound = MistakeBound.Of(set.Examples, set.Weights, set.Bias);
        // every epoch but the last has a mistake
        var epochs = Perceptron.Epochs(set.Examples, Perceptron.Learn).Take((int)bound + 2).ToArray();
        Assert.That(epochs[^1].Mistakes, Is.Zero, "the last epoch");
        Assert.That(epochs.Sum(epoch => epoch.Mistakes), Is.LessThanOrEqualTo(bound));
        for (var i = 0; i < set.Examples.Count; i++)
        {
            var r = epochs[^1].B + set.Examples.Features(i).ToArray().Zip(epochs[^1].W.Data.ToArray(), (x, w) => x * w).Sum();
            Assert.That(r >= 0, Is.EqualTo(set.Examples.Class(i) == 1), $"example {i}");
        }
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Separable)], MaxTest = 1000)]
    public void What_can_be_separated_is_made_so(SeparableSet set)
    {
        for (var i = 0; i < set.Examples.Count; i++)
        {
            var r = set.Bias + set.Examples.Features(i).ToArray().Zip(set.Weights, (x, w) => x * w).Sum();
            Assert.That((2 * set.Examples.Class(i) - 1) * r, Is.GreaterThan(Separable.Margin - 1e-9), $"example {i}");
        }
    }

    [Test]
    public void It_learns_the_logical_or_as_worked_out_by_hand()
    {
        // Each epoch begins with b = 0 and takes (0, 0) for a 1, until both weights are 1. Epoch 1 also misses (0,
        // 1), epoch 2 misses (1, 0).
        var epochs = Perceptron.Epochs(Or, Perceptron.Learn).Take(10).ToArray();
        Assert.That(epochs.Select(epoch => epoch.Mistakes), Is.EqualTo(new[] { 2, 2, 1, 0 }));
        Assert.That((epochs[^1].W[0], epochs[^1].W[1], epochs[^1].B), Is.EqualTo((1, 1, -1)));
    }

    [Test]
    public void It_never_learns_the_exclusive_or() =>
        Assert.That(Perceptron.Epochs(Xor, Perceptron.Learn).Take(1000).Select(epoch => epoch.Mistakes), Has.All.GreaterThan(0));

    [Test]
    public void The_bound_is_the_radius_over_the_margin_squared()
    {
        // The plane -0.5 + x1 + x2 = 0 has the length 1.5; the nearest points have |r| = 0.5, the farthest (1, 1, 1) the length sqrt(3):
        // (sqrt(3) * 1.5 / 0.5)^2 = 27.
        Assert.That(MistakeBound.Of(Or, [1, 1], -0.5), Is.EqualTo(27).Within(1e-12));
        var huge = new Examples(Tensor<double>.FromArray(new[,] { { 1e200, 0 }, { -1e200, 0 } }), Tensor<double>.Vector(1, 0));
        Assert.That(MistakeBound.Of(huge, [1, 0], 0), Is.EqualTo(1).Within(1e-12), "no square of 1e200 is needed");
        Assert.That(MistakeBound.Of(Or, [-1, -1], 0.5), Is.EqualTo(double.PositiveInfinity), "the wrong way round");
        Assert.That(MistakeBound.Of(Xor, [1, 1], -0.5), Is.EqualTo(double.PositiveInfinity), "not separable");
    }

    [Test]
    public void A_right_answer_changes_nothing_and_old_weights_are_left_alone()
    {
        var (w, x) = (Tensor<double>.Vector(0.5, -1), Tensor<double>.Vector(1, 2));
        var right = Perceptron.Learn(w, 3, x, 1, 0.1);
        Assert.That((right.W[0], right.W[1], right.B), Is.EqualTo((0.5, -1, 3)));
        var wrong = Perceptron.Learn(w, 0.25, x, 1, 0.1);
        Assert.That(wrong.W.Data.ToArray(), Is.EqualTo(new[] { 0.6, -0.8 }).Within(1e-15));
        Assert.That(wrong.B, Is.EqualTo(0.35).Within(1e-15));
        Assert.That(w.Data.ToArray(), Is.EqualTo(new[] { 0.5, -1 }));
    }
}

/// <summary>Examples that a known plane separates.</summary>
public sealed record SeparableSet(Examples Examples, double[] Weights, double Bias)
{
    public override string ToString() => $"{Examples.Count} examples, w = ({string.Join(", ", Weights)}), b = {Bias}";
}

/// <summary>Draws sets of 1 to 40 examples of 1 to 5 features that lie 0.1 or more from the plane that separates them.</summary>
public static class Separable
{
    public const double Margin = 0.1;

    public static Arbitrary<SeparableSet> Sets() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from count in Gen.Choose(1, 40)
        from features in Gen.Choose(1, 5)
        select Make(new Rng(seed), count, features));

    // Every point is moved along the plane's normal to where it was decided to lie; whatever is drawn, nothing has to be drawn again.
    private static SeparableSet Make(Rng rng, int count, int features)
    {
        var normal = rng.Normal<double>([features]);
        normal[0] += Math.CopySign(0.1, normal[0]); // it is never zero, and so has a direction
        normal /= Math.Sqrt(normal.Square().Sum().Item());
        var bias = rng.NextUniform(-2, 2);
        var x = Tensor<double>.Zeros([count, features]);
        var t = Tensor<double>.Zeros([count]);
        for (var i = 0; i < count; i++)
        {
            t[i] = rng.NextInt(2);
            var distance = (t[i] == 1 ? 1 : -1) * rng.NextUniform(Margin, 3);
            var anywhere = rng.Uniform<double>([features], -3, 3);
            x[i, ..] = anywhere + normal * (distance - bias - normal.Dot(anywhere).Item());
        }

        return new SeparableSet(new Examples(x, t), normal.Data.ToArray(), bias);
    }
}
