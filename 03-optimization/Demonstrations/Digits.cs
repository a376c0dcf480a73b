using Course.Data;
using Course.Data.Digits;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Tensors;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// A small real task: 400 generated digits for a network of 784, 32 and 10 neurons, which every method begins with the same weights.
/// </summary>
internal static class Digits
{
    public const int BatchSize = 50;

    private static readonly Lazy<ILabelledExamples> Rows = new(() => new DigitsGenerator(seed: 1).Generate(400).AsRows());

    public static ILabelledExamples Pictures => Rows.Value;

    /// <summary>The network before its training.</summary>
    public static Sequential<double> Network()
    {
        var rng = new Rng(3);
        return new Sequential<double>(
            new Linear<double>(784, 32, Activation<double>.Relu, new HeNormalInitializer(), hasBias: true, rng),
            new Linear<double>(32, 10, rng));
    }

    /// <summary>The loss on all digits before a training and after each of its epochs.</summary>
    public static double[] Losses(Method method, double rate, int epochs)
    {
        var network = Network();
        var scores = new ScoreKeeper(new Batches<double>(Pictures, Pictures.Count));
        var optimizer = method.Create(network.Variables, rate);
        var loop = new TrainingLoop<double>(network, optimizer) { Listeners = [scores] };
        loop.Run(new Batches<double>(Pictures, BatchSize, new Rng(1)), epochs);
        return [.. scores.Scores.Select(score => score.Loss)];
    }
}
