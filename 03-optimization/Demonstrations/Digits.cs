using Course.Data.Digits;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Course.Optimization.App.Demonstrations;

/// <summary>A small real task: 400 generated digits for a network of 784, 32 and 10 neurons, which every method begins with the same weights.</summary>
internal static class Digits
{
    public const int BatchSize = 50;

    private static readonly Lazy<LabelledRows> Pictures = new(() => LabelledRows.Of(new DigitsGenerator(seed: 1).Generate(400)));

    /// <summary>A training that has not begun.</summary>
    public static Experiment Begin(Method method, double rate) => Begin(network => method.Create(network.Parameters.Select(parameter => parameter.Variable), rate));

    /// <summary>A training that has not begun.</summary>
    public static Experiment Begin(Func<Module<double>, Optimizer<double>> method)
    {
        var rng = new Rng(3);
        var network = new Sequential<double>(
            new Linear<double>(784, 32, Activation<double>.Relu, new HeNormalInitializer(), hasBias: true, rng),
            new Linear<double>(32, 10, rng));
        return new Experiment { Network = network, Optimizer = method(network), Training = Pictures.Value, BatchSize = BatchSize };
    }
}
