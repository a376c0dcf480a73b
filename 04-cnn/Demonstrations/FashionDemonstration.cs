using Course.Data.Sets;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Builds a network with fresh weights: the homework of the lecture.</summary>
/// <param name="rng">Where starting weights and dropout come from.</param>
public delegate Sequential<float> NetworkBuilder(Rng rng);

/// <summary>
/// Fashion-MNIST, the homework of the lecture: what the networks of this chapter reach, and the learner's own network, trained in full.
/// </summary>
public static class FashionDemonstration
{
    private const int Epochs = 10;
    private const double LearningRate = 0.001;

    // Recorded: train --network NAME --data DATA --seed 1 with 30 % of the pictures for validation.
    private static readonly (string Network, int Epochs, double Mnist, double Fashion)[] Recorded =
    [
        ("lecture", 10, 0.9901, 0.8877),
        ("LeNet-5", 10, 0.9827, 0.8679),
    ];

    /// <summary>Shows what was reached; the runs take minutes and need the data, so their figures are recorded here.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("Test accuracy after training on 42 000 pictures, seed 1:");
        var table = new TextTable(
            "network", TableColumn.Number("epochs"), TableColumn.Number("MNIST"), TableColumn.Number("Fashion-MNIST"));
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
            screen.WriteLine(
                "Fashion-MNIST is not on this machine: dotnet run -c Release --project 04-cnn -- data "
                    + "--download fashion-mnist fetches it.");
            return;
        }

        FullTraining.Run(screen, "Your network", create(new Rng(1)), IdxDataSet.FashionMnist.Load(folders), Epochs, LearningRate);
    }
}
