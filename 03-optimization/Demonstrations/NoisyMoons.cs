using Course.Data;
using Course.Data.Toys;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// Two half moons with so much noise that they overlap, and only 60 points to learn from: a network of two hidden layers learns them
/// by heart. 300 points serve for validation and 300 for the test.
/// </summary>
internal static class NoisyMoons
{
    private const int Count = 660;

    private static readonly LabelledPoints All = ToySets.Moons(Count, noise: 0.2, new Rng(2));
    private static readonly ThreeWaySplit Split = ThreeWaySplit.Of(
        Count, validationFraction: 300.0 / Count, testFraction: 300.0 / Count, new Rng(1));

    public static LabelledPoints Training { get; } = All.Rows([.. Split.Training]);

    public static LabelledPoints Validation { get; } = All.Rows([.. Split.Validation]);

    public static LabelledPoints Test { get; } = All.Rows([.. Split.Test]);

    /// <summary>A network with two hidden layers of some width; none if 0.</summary>
    public static Sequential<double> Network(int width, double dropout = 0, bool batchNormalization = false)
    {
        var rng = new Rng(2);
        if (width == 0)
        {
            return new Sequential<double>(new Linear<double>(2, 2, rng));
        }

        var network = new Sequential<double>();
        foreach (var inputs in (ReadOnlySpan<int>)[2, width])
        {
            network.Add(new Linear<double>(inputs, width, activation: null, new HeNormalInitializer(), hasBias: true, rng));
            if (batchNormalization)
            {
                network.Add(new BatchNormalization<double>(width));
            }

            network.Add(Activation<double>.Relu);
            if (dropout > 0)
            {
                network.Add(new Dropout<double>(dropout, rng.Stream(inputs)));
            }
        }

        return network.Add(new Linear<double>(width, 2, rng));
    }

    /// <summary>Trains a network with Adam in batches of 20.</summary>
    public static void Train(
        Sequential<double> network, double rate, int epochs, WeightPenalty? penalty = null, params TrainingListener<double>[] listeners)
    {
        var optimizer = new Adam<double>(network, rate);
        var loop = new TrainingLoop<double>(network, optimizer) { Loss = (penalty ?? new()).AddedToLoss(network), Listeners = listeners };
        loop.Run(new Batches<double>(Training, 20, new Rng(1)), epochs, Whole(Validation));
    }

    /// <summary>All points as one batch, to measure by.</summary>
    public static Batches<double> Whole(LabelledPoints points) => new(points, points.Count);
}
