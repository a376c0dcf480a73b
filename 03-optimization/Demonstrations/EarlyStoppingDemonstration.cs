using Course.Drawing;
using Course.Mlp;
using Course.Mlp.Training;
using Course.Optimization.Regularization;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// The network that learns by heart, stopped when the validation loss has not fallen for 20 epochs and brought back to its best epoch;
/// then, once, the test.
/// </summary>
public static class EarlyStoppingDemonstration
{
    private const int Width = 64, Epochs = 150, Patience = 20;
    private const double Rate = 0.01;

    /// <summary>Prints the way to the end, and the test with and without stopping.</summary>
    public static void Run(Screen screen)
    {
        var network = NoisyMoons.Network(Width);
        // <stop>
        var stopping = new EarlyStopping<double>(Patience);
        var notes = new Notes(stopping);
        NoisyMoons.Train(network, Rate, Epochs, penalty: null, stopping, notes);
        // </stop>

        screen.WriteLine($"Patience {Patience}:");
        screen.WriteLine();
        screen.Write(notes.Table);
        screen.WriteLine();
        Tell(screen, $"stopped, back to epoch {stopping.BestEpoch}", network);
        var record = TrainingRecord.Of(NoisyMoons.Network(Width), Rate, Epochs);
        Tell(screen, $"not stopped, epoch {Epochs}", record.Network);
        screen.WriteLine();
        screen.WriteLine("Loss by epoch, not stopped:");
        screen.Write(PlotInTerminal.Of([record.TrainingLosses("training"), record.ValidationLosses("validation")], screen, rows: 10));
    }

    /// <summary>The losses by epoch, with the epoch that early stopping returns to.</summary>
    public static Picture Losses()
    {
        var record = TrainingRecord.Of(NoisyMoons.Network(Width), Rate, Epochs);
        var (best, score) = record.Validation.Index().MinBy(epoch => epoch.Item.Loss);
        return new LinePlot
        {
            Title = "Early stopping",
            XLabel = "epoch",
            YLabel = "loss",
            Series =
            [
                record.TrainingLosses("training"),
                record.ValidationLosses("validation"),
                new Series("best epoch", [best], [score.Loss]) { Line = false },
            ],
        };
    }

    private static void Tell(Screen screen, string what, Module<double> network)
    {
        var test = Evaluation.ScoreOf(network, NoisyMoons.Whole(NoisyMoons.Test));
        screen.WriteLine($"{what + ":",-32} test loss {test.Loss:F3}, accuracy {test.Accuracy:F3}");
    }

    /// <summary>Writes a line every ten epochs and one at the end.</summary>
    private sealed class Notes(EarlyStopping<double> stopping) : TrainingListener<double>
    {
        public TextTable Table { get; } = new(
            TableColumn.Number("epoch"), TableColumn.Number("training loss"), TableColumn.Number("validation loss"), "");

        public override void EpochEnds(TrainingLoop<double> loop, EpochResult result)
        {
            if (result.Epoch % 10 == 0 || stopping.IsOver)
            {
                var training = Evaluation.ScoreOf(loop.Network, NoisyMoons.Whole(NoisyMoons.Training));
                Table.Row($"{result.Epoch}", $"{training.Loss:F4}", $"{result.Validation!.Value.Loss:F4}",
                    $"best: {stopping.BestLoss:F4} after epoch {stopping.BestEpoch}");
            }
        }
    }
}
