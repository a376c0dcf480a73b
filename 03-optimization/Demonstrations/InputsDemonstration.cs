using System.Globalization;
using Course.Data;
using Course.Data.Toys;
using Course.Drawing;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// Inputs of different scales, raw and normalized: the same neuron, the same descent, other learning rates and other ends.
/// </summary>
public static class InputsDemonstration
{
    private const int Steps = 200;

    private static readonly double[] Rates = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001];

    /// <summary>Prints the scales, and the loss after 200 steps by learning rate.</summary>
    public static void Run(Screen screen)
    {
        // <normalize>
        var (training, validation) = (People(200, seed: 1), People(200, seed: 2));
        var normalization = Normalization.Of(training.Points); // measured on the training data only
        var normalTraining = training with { Points = normalization.Apply(training.Points) };
        var normalValidation = validation with { Points = normalization.Apply(validation.Points) };
        // </normalize>

        screen.WriteLine(
            $"Two inputs, height in metres and income in thousands: means {Pair(normalization.Mean)}, "
                + $"deviations {Pair(normalization.Deviation)}.");
        screen.WriteLine($"Loss after {Steps} steps of SGD; guessing costs ln 2 = {Math.Log(2):F3}:");
        screen.WriteLine();
        var table = new TextTable(TableColumn.Number("eta"), TableColumn.Number("raw"), TableColumn.Number("validation"),
            TableColumn.Number("normalized"), TableColumn.Number("validation"));
        foreach (var rate in Rates)
        {
            var (raw, normal) = (Train(training, validation, rate)[^1], Train(normalTraining, normalValidation, rate)[^1]);
            table.Row(rate.ToString("0.#####", CultureInfo.InvariantCulture), $"{raw.Training:F3}", $"{raw.Validation:F3}",
                $"{normal.Training:F3}", $"{normal.Validation:F3}");
        }

        screen.Write(table);
    }

    /// <summary>The training loss by step, raw and normalized, each with its best learning rate.</summary>
    public static Picture Losses()
    {
        var training = People(200, seed: 1);
        var normalized = training with { Points = Normalization.Of(training.Points).Apply(training.Points) };
        return new LinePlot
        {
            Title = "One neuron, raw and normalized inputs",
            XLabel = "step",
            YLabel = "training loss",
            LogarithmicY = true,
            Series =
            [
                Curve("raw, eta 0.001", Train(training, training, 0.001)),
                Curve("normalized, eta 1", Train(normalized, normalized, 1)),
            ],
        };
    }

    /// <summary>Two groups that differ in both inputs, whose numbers are of very different size.</summary>
    private static LabelledPoints People(int count, long seed)
    {
        var groups = ToySets.TwoGaussians(count, noise: 0.5, new Rng(seed));
        var scale = Tensor<float>.Vector(0.1f, 20);
        var middle = Tensor<float>.Vector(1.75f, 60);
        return groups with { Points = groups.Points * scale + middle };
    }

    private static (double Training, double Validation)[] Train(LabelledPoints training, LabelledPoints validation, double rate)
    {
        var network = new Linear<double>(2, 2, new Rng(1));
        var (learned, unseen) = (new ScoreKeeper(Whole(training)), new ScoreKeeper(Whole(validation)));
        new TrainingLoop<double>(network, new Sgd<double>(network, rate)) { Listeners = [learned, unseen] }
            .Run(Whole(training, new Rng(1)), Steps);
        return [.. learned.Scores.Zip(unseen.Scores, (training, validation) => (training.Loss, validation.Loss))];
    }

    private static Batches<double> Whole(LabelledPoints points, Rng? shuffle = null) => new(points, points.Count, shuffle);

    private static Series Curve(string name, (double Training, double Validation)[] losses) =>
        new(name, [.. Enumerable.Range(0, losses.Length).Select(step => (double)step)], [.. losses.Select(loss => loss.Training)]);

    private static string Pair(Tensor<float> numbers) =>
        string.Create(CultureInfo.InvariantCulture, $"{numbers.Data[0]:F2} and {numbers.Data[1]:F1}");
}
