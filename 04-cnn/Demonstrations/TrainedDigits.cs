using Course.Data;
using Course.Data.Digits;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.App.Demonstrations;

/// <summary>The lecture's network after a quick training on generated digits: what its demonstrations and pictures show. It is trained once, when first asked for.</summary>
internal sealed class TrainedDigits
{
    private const int Epochs = 4;
    private static readonly Lazy<TrainedDigits> Quick = new(() => new TrainedDigits());

    private TrainedDigits()
    {
        var digits = new DigitsGenerator(seed: 4);
        (Training, Test) = (digits.Generate(2000, stream: 0), digits.Generate(500, stream: 1));
        var rng = new Rng(1);
        Network = LectureNetwork.Create<double>(rng.Stream(0));
        UntrainedFilters = FirstFilters.Clone();
        History = [.. QuickTraining.Run(Network, Training, Test, Epochs, batchSize: 50, learningRate: 0.002, rng.Stream(1))];
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
    public IReadOnlyList<QuickEpoch> History { get; }

    /// <summary>The first layer's filters before training, 3 x 3 x 1 x 32.</summary>
    public Tensor UntrainedFilters { get; }

    /// <summary>The first layer's filters, 3 x 3 x 1 x 32.</summary>
    public Tensor FirstFilters => Network.Parameters.First().Variable.Value;
}
