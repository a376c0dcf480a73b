using Course.Drawing;
using Course.Mlp.Layers;
using Course.Optimization.Regularization;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>The network that learns 60 points by heart, and what each cure does to the gap between training and validation.</summary>
public static class RegularizersDemonstration
{
    private const int Width = 64, Epochs = 150;
    private const double Rate = 0.01;

    private static readonly (string Name, Func<Sequential<double>> Network, WeightPenalty Penalty)[] Cures =
    [
        ("none", () => NoisyMoons.Network(Width), new()),
        ("L1 0.003", () => NoisyMoons.Network(Width), new(L1: 0.003)),
        ("L2 0.01", () => NoisyMoons.Network(Width), new(L2: 0.01)),
        ("dropout 0.5", () => NoisyMoons.Network(Width, dropout: 0.5), new()),
        ("batch normalization", () => NoisyMoons.Network(Width, batchNormalization: true), new()),
        ("dropout 0.3 and L2 0.003", () => NoisyMoons.Network(Width, dropout: 0.3), new(L2: 0.003)),
    ];

    // The table and two pictures show the same trainings.
    private static readonly Lazy<(string Name, TrainingRecord Record)[]> Trainings = new(() =>
        Array.ConvertAll(Cures, cure => (cure.Name, TrainingRecord.Of(cure.Network(), Rate, Epochs, cure.Penalty))));

    /// <summary>Prints losses, gap, and how the weights ended.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine(
            $"2-{Width}-{Width}-2 on {NoisyMoons.Training.Count} points, after {Epochs} epochs; "
                + "the gap is validation loss less training loss:");
        screen.WriteLine();
        var table = new TextTable("cure", TableColumn.Number("training"), TableColumn.Number("validation"), TableColumn.Number("gap"),
            TableColumn.Number("accuracy"),
            TableColumn.Number("mean |w|"), TableColumn.Number("|w| < 0.001"));
        foreach (var (name, record) in Trainings.Value)
        {
            double[] weights = [.. WeightPenalty.Weights(record.Network).SelectMany(weight => weight.Value.Data.ToArray())];
            table.Row(name, $"{record.Training[^1].Loss:F3}", $"{record.Validation[^1].Loss:F3}", $"{record.Gap:F3}",
                $"{record.Validation[^1].Accuracy:F3}",
                $"{weights.Average(Math.Abs):F3}", $"{100.0 * weights.Count(w => Math.Abs(w) < 0.001) / weights.Length:F0} %");
        }

        screen.Write(table);
        screen.WriteLine();
        screen.WriteLine("Validation loss by epoch:");
        screen.Write(PlotInTerminal.Of(
            [.. Trainings.Value[..5].Select(training => training.Record.ValidationLosses(training.Name))], screen, columns: 90));
    }

    /// <summary>The gap of every cure between training and validation loss, the first without a cure.</summary>
    internal static IReadOnlyList<(string Name, double Gap)> Gaps =>
        Array.ConvertAll(Trainings.Value, training => (training.Name, training.Record.Gap));

    /// <summary>The losses by epoch with and without each cure.</summary>
    public static Picture Losses() => new PictureGrid
    {
        Title = "Loss by epoch, without and with each cure",
        Columns = 3,
        Pictures = [.. Trainings.Value.Select(training => training.Record.Losses(training.Name, 2))],
    };

    /// <summary>What the networks answer over the plane.</summary>
    public static Picture Regions() => new PictureGrid
    {
        Title = "What was learned from 60 points, without and with each cure",
        Columns = 3,
        Pictures = [.. Trainings.Value.Select(training => training.Record.Region(training.Name))],
    };
}
