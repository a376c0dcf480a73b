using Course.Cnn.Architectures;
using Course.Data;
using Course.Data.Cifar;
using Course.Data.Sets;
using Course.Mlp;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Mirrors pictures, N x H x W x C: what was left is right.</summary>
/// <param name="pictures">The pictures.</param>
public delegate Tensor PictureMirror(Tensor pictures);

/// <summary>
/// Colours: CIFAR-10, what the networks of this chapter reach on a part of it, and the learner's own network, trained on the pictures and
/// their mirrored copies.
/// </summary>
public static class CifarDemonstration
{
    private const int Epochs = 10;
    private const int BatchSize = 64;
    private const double LearningRate = 0.001;
    private const int MostPictures = 5000; // more only take longer

    // Recorded: train --network NAME --data cifar-10 --seed 1 on the first 5 000 pictures, 30 % of them for validation.
    private static readonly (string Network, double Accuracy)[] Recorded =
    [
        ("lecture", 0.4350),
        ("lenet-5", 0.3520),
        ("alexnet", 0.3730),
        ("inception", 0.3170),
        ("resnet-8", 0.4110),
    ];

    /// <summary>
    /// Shows what three channels change, and what was reached; the runs need the data, so their figures are recorded here.
    /// </summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("What changes for 32 x 32 x 3; what comes behind is only larger:");
        var weights = new TextTable("network", "first weight, grey", "first weight, in colour", TableColumn.Number("parameters"));
        foreach (var architecture in Architecture.All)
        {
            var (grey, colour) = (architecture.Create([32, 32, 1], 10, new Rng(1)), architecture.Create([32, 32, 3], 10, new Rng(1)));
            weights.Row(architecture.Name, First(grey), First(colour), Phrase.Count(colour.ParameterCount));
        }

        screen.Write(weights);
        screen.WriteLine();
        screen.WriteLine($"CIFAR-10, test accuracy after {Epochs} epochs on 3 500 pictures (guessing: 0.1):");
        var reached = new TextTable("network", TableColumn.Number("CIFAR-10"));
        foreach (var (network, accuracy) in Recorded)
        {
            reached.Row(network, $"{accuracy:F4}");
        }

        screen.Write(reached);
        screen.WriteLine();
        screen.WriteLine("The homework: a network of your own, and mirrored copies, that reach 0.50.");
    }

    /// <summary>Trains a network on pictures of CIFAR-10 and their mirrored copies, and measures it.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="create">The learner's network.</param>
    /// <param name="mirror">The learner's mirror.</param>
    public static void Train(Screen screen, NetworkBuilder create, PictureMirror mirror)
    {
        var folders = DataFolders.OfThisUser();
        if (CifarDataSet.Ten.Find(folders) is null)
        {
            screen.WriteLine($"CIFAR-10 is not on this machine; name the folder of its binary files with {DataFolders.Variable}.");
            return;
        }

        var data = CifarDataSet.Ten.Load(folders);
        var training = WithMirrored(data.Training.Select([.. Enumerable.Range(0, Math.Min(MostPictures, data.Training.Count))]), mirror);
        var network = create(new Rng(1));
        screen.WriteLine($"Your network, {Phrase.Count(network.ParameterCount)} parameters, on {Phrase.Count(training.Count)} pictures:");
        var history = new TrainingLoop<float>(network, new Adam<float>(network, LearningRate))
            .Run(new Batches<float>(training, BatchSize, new Rng(2)), Epochs, new Batches<float>(data.Test, BatchSize));
        LearningDemonstration.WriteEpochs(screen, history);
    }

    /// <summary>Every picture, and behind all of them its mirrored copy.</summary>
    private static LabelledImages WithMirrored(LabelledImages pictures, PictureMirror mirror)
    {
        var mirrored = mirror(pictures.ToTensor().To<double>());
        if (mirrored.Shape != pictures.Shape)
        {
            throw new ShapeException("mirror", [pictures.Shape, mirrored.Shape], "mirrored pictures have the shape of the given ones",
                "they differ", "change places, not sizes");
        }

        byte[] pixels = [.. pictures.Pixels, .. mirrored.Data.ToArray().Select(value => (byte)Math.Round(255 * Math.Clamp(value, 0, 1)))];
        return new LabelledImages(
            pixels, [2 * pictures.Count, .. pictures.Shape[1..]], [.. pictures.Labels, .. pictures.Labels], pictures.ClassNames);
    }

    private static string First(Module<float> network) =>
        string.Join(" x ", network.Parameters.First(parameter => parameter.Variable.Shape.Rank == 4).Variable.Shape);
}
