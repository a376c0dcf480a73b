using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>When a training ends, and what it returns to.</summary>
[TestFixture]
public sealed class EarlyStoppingTests
{
    // Best after epoch 3; epochs 4 and 5 bring nothing, so a patience of 2 ends after epoch 5.
    private static readonly double[] Losses = [0.9, 0.7, 0.5, 0.6, 0.5, 0.4, 0.3];

    [TestCase(1, 4, 3)]
    [TestCase(2, 5, 3)]
    [TestCase(3, 7, 7)]
    [TestCase(10, 7, 7)]
    public void It_ends_when_the_patience_does(int patience, int lastEpoch, int bestEpoch)
    {
        var stopping = new EarlyStopping<double>(patience);
        var epoch = 0;
        while (!stopping.IsOver && epoch < Losses.Length)
        {
            epoch++;
            stopping.Improves(epoch, Losses[epoch - 1]);
        }

        Assert.That((epoch, stopping.BestEpoch, stopping.BestLoss), Is.EqualTo((lastEpoch, bestEpoch, Losses[bestEpoch - 1])));
    }

    [Test]
    public void Only_a_fall_below_the_best_improves()
    {
        var stopping = new EarlyStopping<double>(5);
        Assert.That(
            Array.ConvertAll<double, bool>([0.5, 0.5, double.NaN, 0.6, 0.4], loss => stopping.Improves(stopping.BestEpoch + 1, loss)),
            Is.EqualTo(new[] { true, false, false, false, true }));
    }

    [Test]
    public void A_training_that_goes_on_at_epoch_51_has_not_waited_for_50()
    {
        var stopping = new EarlyStopping<double>(3);
        stopping.Improves(51, double.NaN);
        stopping.Improves(52, double.NaN);
        Assert.That(stopping.IsOver, Is.False);
        stopping.Improves(53, double.NaN);
        Assert.That(stopping.IsOver, Is.True, "three epochs in a row");
    }

    [Test]
    public void A_gain_has_to_be_large_enough()
    {
        var stopping = new EarlyStopping<double>(5, smallestGain: 0.125);
        Assert.That(stopping.Improves(1, 1), Is.True);
        Assert.That(stopping.Improves(2, 0.9), Is.False);
        Assert.That(stopping.Improves(3, 0.8), Is.True, "0.2 below the best");
    }

    [TestCase(0, 0.0)]
    [TestCase(-1, 0.0)]
    [TestCase(1, -0.1)]
    [TestCase(1, double.NaN)]
    [TestCase(1, double.PositiveInfinity)]
    public void Settings_are_checked(int patience, double smallestGain) =>
        Assert.That(() => new EarlyStopping<double>(patience, smallestGain),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("received"));

    [Test]
    public void A_snapshot_brings_weights_and_running_statistics_back()
    {
        var rng = new Rng(1);
        var network = new Sequential<double>(new Linear<double>(2, 3, rng), new BatchNormalization<double>(3));
        var before = network.State.Select(part => part.Value.Data.ToArray()).ToArray();
        var snapshot = Snapshot<double>.Of(network);
        foreach (var part in network.State)
        {
            part.Value.Data.Fill(7);
        }

        snapshot.Restore();
        Assert.That(network.State.Select(part => part.Value.Data.ToArray()), Is.EqualTo(before));
    }

    [Test]
    public void A_snapshot_outlives_the_step_it_was_taken_in()
    {
        var network = new Linear<double>(2, 2, new Rng(1));
        var before = network.Weight.Value.Data.ToArray();
        Snapshot<double> snapshot;
        using (StepScope.Begin())
        {
            snapshot = Snapshot<double>.Of(network);
        }

        network.Weight.Value.Data.Clear();
        snapshot.Restore();
        Assert.That(network.Weight.Value.Data.ToArray(), Is.EqualTo(before));
    }
}
