using Course.Data;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Optimization.Schedules;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// Trains a network on all pictures of a published set, with Adam, whose steps become smaller from epoch to epoch,
/// and measures the test pictures after each.
/// </summary>
internal static class FullTraining
{
    private const int BatchSize = 128;

    /// <summary>Shows a line an epoch, as soon as it is there.</summary>
    public static void Run(Screen screen, string name, Sequential<float> network, ImageDataSet data, int epochs, double learningRate)
    {
        screen.WriteLine(
            $"{name}, {Phrase.Count(network.ParameterCount)} parameters, on {Phrase.Count(data.Training.Count)} pictures of {data.Name}, "
                + $"{epochs} epochs; this takes minutes:");
        var optimizer = new Adam<float>(network, learningRate);
        new TrainingLoop<float>(network, optimizer)
        {
            Listeners =
            [
                new LearningRateScheduler<float>(new CosineSchedule(learningRate, epochs), ScheduleUnit.Epoch),
                new LineAnEpoch(screen),
            ],
        }.Run(new Batches<float>(data.Training, BatchSize, new Rng(2)), epochs, new Batches<float>(data.Test, BatchSize));
    }

    private sealed class LineAnEpoch(Screen screen) : TrainingListener<float>
    {
        public override void EpochEnds(TrainingLoop<float> loop, EpochResult result) => screen.WriteLine(
            $"  epoch {result.Epoch,2}: loss {result.Training.Loss:F4}, accuracy {result.Training.Accuracy:F4}, "
            + $"test accuracy {result.Validation!.Value.Accuracy:F4}");
    }
}
