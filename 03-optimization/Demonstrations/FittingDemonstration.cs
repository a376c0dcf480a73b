using Course.Drawing;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// Under-fitting and over-fitting: a network too simple for the moons, one that fits, and one that learns 60 points by heart.
/// </summary>
public static class FittingDemonstration
{
    private const int Epochs = 150;

    // The table and two pictures show the same trainings.
    private static readonly Lazy<(string Name, TrainingRecord Record)[]> Trainings = new(() =>
    [
        .. from network in ((string Name, int Width)[])[("a line", 0), ("2-8-8-2", 8), ("2-64-64-2", 64)]
           select (network.Name, TrainingRecord.Of(NoisyMoons.Network(network.Width), rate: 0.01, Epochs)),
    ]);

    /// <summary>Prints the losses on training and validation points.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine(
            $"{NoisyMoons.Training.Count} points to learn from, {NoisyMoons.Validation.Count} for validation, "
                + $"{NoisyMoons.Test.Count} for the test; after {Epochs} epochs:");
        screen.WriteLine();
        var table = new TextTable("network", TableColumn.Number("parameters"), TableColumn.Number("training loss"),
            TableColumn.Number("accuracy"), TableColumn.Number("validation loss"),
            TableColumn.Number("accuracy"), TableColumn.Number("best epoch"));
        foreach (var (name, record) in Trainings.Value)
        {
            var (training, validation) = (record.Training[^1], record.Validation[^1]);
            var best = record.Validation.Index().MinBy(epoch => epoch.Item.Loss).Index;
            table.Row(name, $"{record.Network.ParameterCount}", $"{training.Loss:F3}", $"{training.Accuracy:F3}", $"{validation.Loss:F3}",
                $"{validation.Accuracy:F3}", $"{best}");
        }

        screen.Write(table);
    }

    /// <summary>The losses by epoch.</summary>
    public static Picture Losses() => new PictureGrid
    {
        Title = "Under-fitting, fitting, over-fitting: loss by epoch",
        Columns = 3,
        Pictures = [.. Trainings.Value.Select(training => training.Record.Losses(training.Name, 2))],
    };

    /// <summary>What the networks answer over the plane.</summary>
    public static Picture Regions() => new PictureGrid
    {
        Title = "What they learned from 60 points",
        Columns = 3,
        Pictures = [.. Trainings.Value.Select(training => training.Record.Region(training.Name))],
    };
}
