using Course.Data;
using Course.Data.Digits;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// The lecture's network after a quick training on generated digits: what its demonstrations and pictures show.
/// It is trained once, when first asked for, and in float64, so that the figures which the lesson quotes do not depend on the processor:
/// machines round differently in the seventh digit of a float, and training makes much of little.
/// </summary>
internal sealed class TrainedDigits
{
    private const int Epochs = 4;
    private const int BatchSize = 50;
    private static readonly Lazy<TrainedDigits> Quick = new(() => new TrainedDigits());

    private TrainedDigits()
    {
        var digits = new DigitsGenerator(seed: 4);
        (Training, Test) = (digits.Generate(2000, stream: 0), digits.Generate(500, stream: 1));
        var rng = new Rng(1);
        Network = LectureNetwork.Create<double>(rng.Stream(0));
        UntrainedFilters = FirstFilters.Clone();
        var optimizer = new Adam<double>(Network, learningRate: 0.002);
        History = new TrainingLoop<double>(Network, optimizer)
            .Run(new Batches<double>(Training, BatchSize, rng.Stream(1)), Epochs, new Batches<double>(Test, BatchSize));
        Network.Evaluate();
    }

    /// <summary>The network, its pictures and its history.</summary>
    public static TrainedDigits Instance => Quick.Value;

    /// <summary>What it learned from.</summary>
    public LabelledImages Training { get; }

    /// <summary>What it is judged by.</summary>
    public LabelledImages Test { get; }

    /// <summary>The trained network, ready to predict.</summary>
    public Sequential<double> Network { get; }

    /// <summary>Epoch by epoch.</summary>
    public IReadOnlyList<EpochResult> History { get; }

    /// <summary>The first layer's filters before training, 3 x 3 x 1 x 32.</summary>
    public Tensor UntrainedFilters { get; }

    /// <summary>The first layer's filters, 3 x 3 x 1 x 32.</summary>
    public Tensor FirstFilters => Network.Parameters.First().Variable.Value;
}
