using Course.Data.Toys;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// Two half moons with so much noise that they overlap, and only 60 points to learn from: a network of two hidden layers learns them by heart. 300 points serve for validation and 300 for the test.
/// </summary>
internal static class NoisyMoons
{
    private const int Count = 660;

    private static readonly LabelledRows All = LabelledRows.Of(ToySets.Moons(Count, new Rng(2), noise: 0.2));
    private static readonly ThreeWaySplit Split = ThreeWaySplit.Of(Count, validationFraction: 300.0 / Count, testFraction: 300.0 / Count, new Rng(1));

    public static LabelledRows Training { get; } = All.Rows(Split.Training);

    public static LabelledRows Validation { get; } = All.Rows(Split.Validation);

    public static LabelledRows Test { get; } = All.Rows(Split.Test);

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
            network.Add(new Linear<double>(inputs, width, rng, initializer: new HeNormalInitializer()));
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

        network.Add(new Linear<double>(width, 2, rng));
        return network;
    }

    /// <summary>A training of a network with Adam in batches of 20 that has not begun.</summary>
    public static Experiment Begin(Sequential<double> network, double rate, WeightPenalty? penalty = null) => new()
    {
        Network = network,
        Optimizer = new Adam<double>(network.Parameters.Select(parameter => parameter.Variable), rate),
        Training = Training,
        BatchSize = 20,
        Penalty = penalty ?? new(),
    };
}
