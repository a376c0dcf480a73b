using Course.Cnn.Training;
using Course.Data;
using Course.Mlp;
using Course.Optimization;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.Demonstrations;

/// <summary>Builds a network with fresh weights: the homework of the lecture.</summary>
/// <param name="rng">Where starting weights and dropout come from.</param>
public delegate Sequential<float> NetworkBuilder(Rng rng);

/// <summary>C12: Fashion-MNIST, the homework of the lecture: what the networks of this chapter reach, and the learner's own network, trained in full.</summary>
public static class FashionDemonstration
{
    private const int Epochs = 10;
    private const int BatchSize = 128;

    // Recorded: train --network NAME --data DATA --seed 1 with 30 % of the pictures for validation.
    private static readonly (string Network, int Epochs, double Mnist, double Fashion)[] Recorded =
    [
        ("lecture", 10, 0.9891, 0.8922),
        ("LeNet-5", 10, 0.9829, 0.8680),
    ];

    /// <summary>Shows what was reached; the runs take minutes and need the data, so their figures are recorded here.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("Test accuracy after training on 42 000 pictures, seed 1:");
        var table = new TextTable("network", TableColumn.Number("epochs"), TableColumn.Number("MNIST"), TableColumn.Number("Fashion-MNIST"));
        foreach (var (network, epochs, mnist, fashion) in Recorded)
        {
            table.Row(network, $"{epochs}", $"{mnist:F4}", $"{fashion:F4}");
        }

        screen.Write(table);
        screen.WriteLine();
        screen.WriteLine("The homework: a network of your own that reaches 0.91 on Fashion-MNIST.");
    }

    /// <summary>Trains a network on the whole of Fashion-MNIST and measures it.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="create">The learner's network.</param>
    public static void Train(Screen screen, NetworkBuilder create)
    {
        var folders = DataFolders.OfThisUser();
        if (IdxDataSet.FashionMnist.Find(folders) is null)
        {
            screen.WriteLine("Fashion-MNIST is not on this machine: dotnet run -c Release --project 04-cnn -- data --download fashion-mnist fetches it.");
            return;
        }

        var data = IdxDataSet.FashionMnist.Load(folders);
        var network = create(new Rng(1));
        screen.WriteLine($"Your network, {Phrase.Count(network.ParameterCount)} parameters, on {Phrase.Count(data.Training.Count)} pictures of {data.Name}, {Epochs} epochs; this takes minutes:");
        foreach (var (epoch, training, test) in Epochwise(network, data))
        {
            screen.WriteLine($"  epoch {epoch,2}: loss {training.Loss:F4}, accuracy {training.Accuracy:F4}, test accuracy {test.Accuracy:F4}");
        }
    }

    /// <summary>Trains with Adam, whose steps become smaller from epoch to epoch, and measures the test pictures after each.</summary>
    internal static IEnumerable<(int Epoch, Score Training, Score Test)> Epochwise(Sequential<float> network, ImageDataSet data)
    {
        var optimizer = new Adam<float>(network.Parameters.Select(parameter => parameter.Variable));
        var schedule = new CosineSchedule(optimizer.LearningRate, Epochs);
        var test = new Batches(data.Test, BatchSize);
        var job = new ClassifierTraining(network, optimizer, new Batches(data.Training, BatchSize, new Rng(2)), test);
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            optimizer.LearningRate = schedule.At(epoch - 1);
            var result = job.RunEpoch(epoch);
            yield return (epoch, result.Training, result.Validation!.Value);
        }
    }
}
