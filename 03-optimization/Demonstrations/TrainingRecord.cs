using Course.Autograd;
using Course.Drawing;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Regularization;

namespace Course.Optimization.App.Demonstrations;

/// <summary>The scores of a training on the noisy moons, epoch by epoch.</summary>
/// <param name="Network">The network after the last epoch.</param>
/// <param name="Training">Before the first epoch and after each.</param>
/// <param name="Validation">Before the first epoch and after each.</param>
internal sealed record TrainingRecord(Module<double> Network, IReadOnlyList<Score> Training, IReadOnlyList<Score> Validation)
{
    /// <summary>How much worse the network is on points that it has not seen: validation loss less training loss.</summary>
    public double Gap => Validation[^1].Loss - Training[^1].Loss;

    /// <summary>Trains for some epochs.</summary>
    public static TrainingRecord Of(Sequential<double> network, double rate, int epochs, WeightPenalty? penalty = null)
    {
        var training = new ScoreKeeper(NoisyMoons.Whole(NoisyMoons.Training));
        var validation = new ScoreKeeper(NoisyMoons.Whole(NoisyMoons.Validation));
        NoisyMoons.Train(network, rate, epochs, penalty, training, validation);
        return new TrainingRecord(network, training.Scores, validation.Scores);
    }

    /// <summary>Both losses as curves.</summary>
    public LinePlot Losses(string title, double highest) => new()
    {
        Title = title,
        XLabel = "epoch",
        YRange = new Interval(0, highest),
        Size = (300, 240),
        Series = [TrainingLosses("training"), ValidationLosses("validation")],
    };

    /// <summary>The training loss as a curve.</summary>
    public Series TrainingLosses(string name) => Curve(name, Training);

    /// <summary>The validation loss as a curve.</summary>
    public Series ValidationLosses(string name) => Curve(name, Validation);

    /// <summary>What the network answers over the plane, with the points that it learned from.</summary>
    public DecisionRegion Region(string title)
    {
        Network.Evaluate();
        using var nothingRecorded = NoGradient.Begin();
        var grid = ValueGrid.OfNetwork<double>(
            new Interval(-1.6, 1.6), new Interval(-1.4, 1.4), points => Network.Forward(points).Softmax(axis: 1).Value[.., 1], 61, 61);
        return new DecisionRegion(grid) { Title = title, Size = (300, 280), Points = [Points(0), Points(1)] };
    }

    private static Series Curve(string name, IReadOnlyList<Score> scores) =>
        new(name, [.. Enumerable.Range(0, scores.Count).Select(epoch => (double)epoch)], [.. scores.Select(score => score.Loss)]);

    private static PointSet Points(int label) => new("", NoisyMoons.Training.PointsOf(label));
}
