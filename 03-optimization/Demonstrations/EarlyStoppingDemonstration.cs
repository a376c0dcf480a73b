using Course.Drawing;
using Course.Optimization.Regularization;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>The network that learns by heart, stopped when the validation loss has not fallen for 20 epochs and brought back to its best epoch; then, once, the test.</summary>
public static class EarlyStoppingDemonstration
{
    private const int Width = 64, Epochs = 150, Patience = 20;
    private const double Rate = 0.01;

    /// <summary>Prints the way to the end, and the test with and without stopping.</summary>
    public static void Run(Screen screen)
    {
        var experiment = NoisyMoons.Begin(NoisyMoons.Network(Width), Rate);
        var table = new TextTable(TableColumn.Number("epoch"), TableColumn.Number("training loss"), TableColumn.Number("validation loss"), "");
        // <stop>
        var stopping = new EarlyStopping(Patience);
        var best = Snapshot<double>.Of(experiment.Network);
        for (var epoch = 1; epoch <= Epochs && !stopping.IsOver; epoch++)
        {
            experiment.RunEpoch(epoch);
            var validation = experiment.ScoreOn(NoisyMoons.Validation);
            if (stopping.Improves(epoch, validation.Loss))
            {
                best = Snapshot<double>.Of(experiment.Network);
            }

            Note(epoch, validation);
        }

        best.Restore();
        // </stop>

        screen.WriteLine($"Patience {Patience}:");
        screen.WriteLine();
        screen.Write(table);
        screen.WriteLine();
        Tell(screen, $"stopped, back to epoch {stopping.BestEpoch}", experiment);
        var unstopped = NoisyMoons.Begin(NoisyMoons.Network(Width), Rate);
        var record = TrainingRecord.Of(unstopped, Epochs);
        Tell(screen, $"not stopped, epoch {Epochs}", unstopped);
        screen.WriteLine();
        screen.WriteLine("Loss by epoch, not stopped:");
        screen.Write(PlotInTerminal.Of([record.TrainingLosses("training"), record.ValidationLosses("validation")], screen, rows: 10));

        void Note(int epoch, Score validation)
        {
            if (epoch % 10 == 0 || stopping.IsOver)
            {
                table.Row($"{epoch}", $"{experiment.ScoreOn(NoisyMoons.Training).Loss:F4}", $"{validation.Loss:F4}", $"best: {stopping.BestLoss:F4} after epoch {stopping.BestEpoch}");
            }
        }
    }

    /// <summary>The losses by epoch, with the epoch that early stopping returns to.</summary>
    public static Picture Losses()
    {
        var record = TrainingRecord.Of(NoisyMoons.Begin(NoisyMoons.Network(Width), Rate), Epochs);
        var (best, score) = record.Validation.Index().MinBy(epoch => epoch.Item.Loss);
        return new LinePlot
        {
            Title = "Early stopping",
            XLabel = "epoch",
            YLabel = "loss",
            Series = [record.TrainingLosses("training"), record.ValidationLosses("validation"), new Series("best epoch", [best], [score.Loss]) { Line = false }],
        };
    }

    private static void Tell(Screen screen, string what, Experiment experiment)
    {
        var test = experiment.ScoreOn(NoisyMoons.Test);
        screen.WriteLine($"{what + ":",-32} test loss {test.Loss:F3}, accuracy {test.Accuracy:F3}");
    }
}
