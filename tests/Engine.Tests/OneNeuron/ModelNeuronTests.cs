using Course.Neuron;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>The neuron and the gates of McCulloch and Pitts.</summary>
[TestFixture]
public sealed class ModelNeuronTests
{
    [TestCase(0, 0, 0, 0)]
    [TestCase(0, 1, 0, 1)]
    [TestCase(1, 0, 0, 1)]
    [TestCase(1, 1, 1, 1)]
    public void Gates_have_their_truth_tables(double x1, double x2, double and, double or)
    {
        Assert.That(ModelNeuron.And.Answer(x1, x2), Is.EqualTo(and));
        Assert.That(ModelNeuron.Or.Answer(x1, x2), Is.EqualTo(or));
        Assert.That(ModelNeuron.Not.Answer(x1), Is.EqualTo(1 - x1));
    }

    [Test]
    public void The_weighted_sum_is_that_of_the_lesson()
    {
        var neuron = new ModelNeuron(-1, [0.5, -1, 0.25], r => 10 * r + 7);
        Assert.That(neuron.WeightedSum(1, 0, 2), Is.Zero);
        Assert.That(neuron.Answer(1, 0, 2), Is.EqualTo(7));
        Assert.That(neuron.Answer(3, 1, 4), Is.EqualTo(10 * 0.5 + 7));
        Assert.That(new ModelNeuron(4, [], ModelNeuron.Step).WeightedSum(), Is.EqualTo(4), "no inputs");
    }

    [TestCase(0, 1)]
    [TestCase(-0.0, 1)]
    [TestCase(-1e-300, 0)]
    [TestCase(double.PositiveInfinity, 1)]
    [TestCase(double.NegativeInfinity, 0)]
    [TestCase(double.NaN, 0)]
    public void The_step_fires_from_zero_on(double r, double y) => Assert.That(ModelNeuron.Step(r), Is.EqualTo(y));

    [Test]
    public void Inputs_without_weights_are_refused() =>
        Assert.That(
            () => ModelNeuron.And.Answer(1, 1, 1), Throws.TypeOf<ShapeException>().With.Message.Contains("2 weights meet 3 inputs"));
}
