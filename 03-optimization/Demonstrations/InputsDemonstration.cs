using System.Globalization;
using Course.Data;
using Course.Mlp;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.Demonstrations;

/// <summary>Inputs of different scales, raw and normalized: the same neuron, the same descent, other learning rates and other ends.</summary>
public static class InputsDemonstration
{
    private const int Steps = 200;

    private static readonly double[] Rates = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001];

    /// <summary>Prints the scales, and the loss after 200 steps by learning rate.</summary>
    public static void Run(Screen screen)
    {
        // <normalize>
        var (training, validation) = (People(200, seed: 1), People(200, seed: 2));
        var normalization = Normalization.Of(training.Points); // of the training data only
        var normal = LabelledRows.Of(training with { Points = normalization.Apply(training.Points) });
        var normalValidation = LabelledRows.Of(validation with { Points = normalization.Apply(validation.Points) });
        // </normalize>

        screen.WriteLine($"Two inputs, height in metres and income in thousands: means {Pair(normalization.Mean)}, deviations {Pair(normalization.Deviation)}.");
        screen.WriteLine($"Loss after {Steps} steps of SGD; guessing costs ln 2 = {Math.Log(2):F3}:");
        screen.WriteLine();
        var (raw, rawValidation) = (LabelledRows.Of(training), LabelledRows.Of(validation));
        var table = new TextTable(TableColumn.Number("eta"), TableColumn.Number("raw"), TableColumn.Number("raw, validation"), TableColumn.Number("normalized"), TableColumn.Number("normalized, validation"));
        foreach (var rate in Rates)
        {
            table.Row([rate.ToString("0.#####", CultureInfo.InvariantCulture), .. Train(raw, rawValidation, rate), .. Train(normal, normalValidation, rate)]);
        }

        screen.Write(table);
    }

    /// <summary>Two groups that differ in both inputs, whose numbers are of very different size.</summary>
    private static LabelledPoints People(int count, long seed)
    {
        var groups = ToySets.TwoGaussians(count, new Rng(seed), noise: 0.5);
        var scale = Tensor<float>.Vector(0.1f, 20);
        var middle = Tensor<float>.Vector(1.75f, 60);
        return groups with { Points = groups.Points * scale + middle };
    }

    private static string[] Train(LabelledRows training, LabelledRows validation, double rate)
    {
        var network = new Linear<double>(2, 2, new Rng(1));
        var experiment = new Experiment { Network = network, Optimizer = new Sgd<double>([network.Weight, network.Bias], rate), Training = training };
        for (var step = 1; step <= Steps; step++)
        {
            experiment.RunEpoch(step);
        }

        return [$"{experiment.ScoreOn(training).Loss:F3}", $"{experiment.ScoreOn(validation).Loss:F3}"];
    }

    private static string Pair(Tensor<float> numbers) => string.Create(CultureInfo.InvariantCulture, $"{numbers.Data[0]:F2} and {numbers.Data[1]:F1}");
}
