using Course.Data;
using Course.Data.Toys;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.NormalizationLayers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Mlp;

/// <summary>A training that ends in no numbers says so, whichever step it was, and nobody hears of an epoch that he might save.</summary>
[TestFixture]
public sealed class DivergenceTests
{
    private static readonly LabelledPoints Points = ToySets.Moons(50, new Rng(1));

    [Test]
    public void The_last_step_of_an_epoch_is_looked_at_too([Values(1, 3)] int epochs, [Values] bool isValidated)
    {
        // One batch an epoch: after the step of the last epoch there is no next loss that a loop could stumble on.
        var loop = Loop(new AtStep(epochs, loop => loop.Optimizer.LearningRate = 1e300));
        Assert.That(() => loop.Run(Batches(50), epochs, isValidated ? Batches(20) : null),
            Throws.TypeOf<TrainingDivergedException>().With.Message.Contains($"in epoch {epochs}, step 1: training has diverged")
                .And.Message.Contains("1e+300"));
        Assert.That(loop.History, Has.Count.EqualTo(epochs - 1));
        Assert.That(loop.EpochsDone, Is.EqualTo(epochs - 1));
    }

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void A_weight_that_is_no_number_is_named_with_its_value(double value)
    {
        var loop = Loop(new AtStep(2, loop => loop.Network.Variables.Last().Gradient!.Data[0] = value));
        Assert.That(() => loop.Run(Batches(25), 1),
            Throws.TypeOf<TrainingDivergedException>().With.Message.StartsWith($"1.bias became {-value}").And.Message.Contains("step 2"));
    }

    [Test]
    public void What_a_module_remembers_counts_as_well()
    {
        var network = new Sequential<double>(new BatchNormalization<double>(2), new Linear<double>(2, 2, new Rng(1)));
        var loop = new TrainingLoop<double>(network, new PlainDescent<double>(network, 0.1))
        {
            Listeners = [new AtStep(2, _ => ((BatchNormalization<double>)network.Children[0].Module).RunningMean.Fill(double.NaN))],
        };
        Assert.That(() => loop.Run(Batches(25), 1), Throws.TypeOf<TrainingDivergedException>().With.Message.StartsWith("0.running_mean"));
    }

    [Test]
    public void A_stopped_training_is_looked_at_before_its_end_is_announced()
    {
        var end = new Ending();
        var loop = Loop(new AtStep(3, loop =>
        {
            loop.Optimizer.LearningRate = 1e300;
            loop.Stop();
        }), end);
        Assert.That(() => loop.Run(Batches(10), 1), Throws.TypeOf<TrainingDivergedException>());
        Assert.That(end.IsHeard, Is.False, "a listener that saves at the end would have saved NaN");
    }

    [Test]
    public void Looking_changes_nothing()
    {
        var network = new Sequential<double>(new BatchNormalization<double>(2), new Linear<double>(2, 2, new Rng(1)));
        var loop = new TrainingLoop<double>(network, new PlainDescent<double>(network, 0.1));
        var byHand = new Sequential<double>(new BatchNormalization<double>(2), new Linear<double>(2, 2, new Rng(1)));
        var steps = new TrainingLoop<double>(byHand, new PlainDescent<double>(byHand, 0.1));
        loop.Run(Batches(10), 2);
        foreach (var batch in Batches(10).Epoch(1).Concat(Batches(10).Epoch(2)))
        {
            steps.Step(batch);
        }

        Assert.That(network.IsTraining, Is.True);
        Assert.That(network.State.SelectMany(part => part.Value.Data.ToArray()),
            Is.EqualTo(byHand.State.SelectMany(part => part.Value.Data.ToArray())));
    }

    [Test]
    public void Without_examples_there_is_no_training() =>
        Assert.That(() => Loop().Run(new Batches<double>(Points.Rows([]), 10), 1),
            Throws.ArgumentException.With.Message.StartsWith("There is nothing to learn from"));

    [Test]
    public void Without_examples_to_validate_on_there_is_no_validation() =>
        Assert.That(Loop().Run(Batches(10), 1, new Batches<double>(Points.Rows([]), 10)).Single().Validation, Is.Null);

    private static Batches<double> Batches(int size) => new(Points, size, new Rng(3));

    private static TrainingLoop<double> Loop(params TrainingListener<double>[] listeners)
    {
        var rng = new Rng(1);
        var network = new Sequential<double>([2], rng).Linear(8, Activation<double>.Relu).Linear(2);
        return new(network, new PlainDescent<double>(network, 0.1)) { Listeners = listeners };
    }

    private sealed class AtStep(int step, Action<TrainingLoop<double>> act) : TrainingListener<double>
    {
        public override void GradientsReady(TrainingLoop<double> loop)
        {
            if (loop.StepsDone + 1 == step)
            {
                act(loop);
            }
        }
    }

    private sealed class Ending : TrainingListener<double>
    {
        public bool IsHeard { get; private set; }

        public override void TrainingEnds(TrainingLoop<double> loop) => IsHeard = true;
    }
}
