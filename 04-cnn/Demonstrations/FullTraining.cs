using Course.Cnn.Training;
using Course.Data;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Optimization.Schedules;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Trains a network on all pictures of a published set, with Adam, whose steps become smaller from epoch to epoch, and measures the test pictures after each.</summary>
internal static class FullTraining
{
    private const int BatchSize = 128;

    /// <summary>Shows a line an epoch, as soon as it is there.</summary>
    public static void Run(Screen screen, string name, Sequential<float> network, ImageDataSet data, int epochs, double learningRate)
    {
        screen.WriteLine($"{name}, {Phrase.Count(network.ParameterCount)} parameters, on {Phrase.Count(data.Training.Count)} pictures of {data.Name}, {epochs} epochs; this takes minutes:");
        var optimizer = new Adam<float>(network.Parameters.Select(parameter => parameter.Variable), learningRate);
        var schedule = new CosineSchedule(learningRate, epochs);
        var job = new ClassifierTraining(network, optimizer, new Batches(data.Training, BatchSize, new Rng(2)), new Batches(data.Test, BatchSize));
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            optimizer.LearningRate = schedule.At(epoch - 1);
            var (_, training, test, _, _) = job.RunEpoch(epoch);
            screen.WriteLine($"  epoch {epoch,2}: loss {training.Loss:F4}, accuracy {training.Accuracy:F4}, test accuracy {test!.Value.Accuracy:F4}");
        }
    }
}
