using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>L1 and L2.</summary>
[TestFixture]
public sealed class WeightPenaltyTests
{
    [TestCase(0.5, 0, 3)] // 0.5 (1 + 2 + 3)
    [TestCase(0, 0.5, 3.5)] // 0.25 (1 + 4 + 9)
    [TestCase(0.5, 0.5, 6.5)]
    [TestCase(0, 0, 0)]
    public void By_hand(double l1, double l2, double expected)
    {
        Variable<double>[] weights = [Weight(1, -2), Weight(3)];
        Assert.That(new WeightPenalty(l1, l2).Of(weights).Value.Item(), Is.EqualTo(expected).Within(1e-15));
    }

    [Test]
    public void The_gradient_is_the_sign_and_the_weight()
    {
        var w = Weight(1, -2, 4);
        new WeightPenalty(L1: 0.1, L2: 0.01).Of([w]).Backward();
        Assert.That(w.Gradient!.Data.ToArray(), Is.EqualTo(new[] { 0.11, -0.12, 0.14 }).Within(1e-15));
    }

    [Test]
    public void Without_weights_it_is_0() => Assert.That(new WeightPenalty(1, 1).Of<double>([]).Value.Item(), Is.Zero);

    [Test]
    public void Biases_and_the_scales_of_batch_normalization_are_free()
    {
        var rng = new Rng(1);
        var first = new Linear<double>(2, 3, rng);
        var network = new Sequential<double>(first, new BatchNormalization<double>(3), Activation<double>.Relu);
        Assert.That(WeightPenalty.Weights(network), Is.EqualTo(new[] { first.Weight }));
    }

    [Test]
    public void L2_with_descent_is_the_l2_of_sgd()
    {
        // w - eta (g + l2 w), once by the penalty in the graph and once by the optimizer.
        var (byPenalty, byOptimizer) = (Weight(0.3, -0.7), Weight(0.3, -0.7));
        (byPenalty.Power(3).Sum() + new WeightPenalty(L2: 0.2).Of([byPenalty])).Backward();
        byOptimizer.Power(3).Sum().Backward();
        new Sgd<double>([byPenalty], 0.1).Step();
        new Sgd<double>([byOptimizer], 0.1, l2: 0.2).Step();
        Assert.That(byPenalty.Value.Data.ToArray(), Is.EqualTo(byOptimizer.Value.Data.ToArray()).Within(1e-15));
    }

    private static Variable<double> Weight(params double[] elements) =>
        new(Tensor<double>.FromSpan([elements.Length, 1], elements), requiresGradient: true);
}
