using Course.Autograd;
using Course.Neuron.Losses;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

public sealed class BinaryCrossEntropyTests
{
    [TestCase(1.5)]
    [TestCase(-1e-9)]
    [TestCase(double.PositiveInfinity)]
    public void What_is_no_probability_is_refused_with_the_remedy(double prediction) =>
        Assert.That(
            () => Loss(prediction, 1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("Put a sigmoid before it"));

    [TestCase(1, 0, 100)]
    [TestCase(0, 1, 100)]
    [TestCase(1, 1, 0)]
    [TestCase(0, 0, 0)]
    [TestCase(1e-20, 0, 1e-20)]
    public void Certain_probabilities_are_probabilities(double prediction, double target, double expected) =>
        Assert.That(Loss(prediction, target), Is.EqualTo(expected));

    [Test]
    public void A_network_that_diverged_shows_it() => Assert.That(Loss(double.NaN, 1), Is.NaN);

    private static double Loss(double prediction, double target) =>
        new BinaryCrossEntropy<double>(Tensor<double>.Scalar(target))
            .Apply(new Variable<double>(Tensor<double>.Scalar(prediction))).Value.Item();
}
