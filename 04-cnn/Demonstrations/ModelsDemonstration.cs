using Course.Cnn.Architectures;
using Course.Data;
using Course.Data.Digits;
using Course.Data.Sets;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// The famous networks in small learn a few generated digits, and the whole of MNIST and Fashion-MNIST
/// where these are on the machine.
/// </summary>
public static class ModelsDemonstration
{
    private const int TestPictures = 300;

    /// <summary>LeNet-5.</summary>
    public static void RunLeNet(Screen screen)
    {
        Quick(screen, "LeNet-5", pictures: 2000, epochs: 4, batchSize: 50, learningRate: 0.003,
            shape => LeNet5.Create<double>(shape, 10, new Rng(1)));
        Full(screen, "LeNet-5", epochs: 10, learningRate: 0.002, shape => LeNet5.Create<float>(shape, 10, new Rng(1)));
    }

    /// <summary>AlexNet with a quarter of its filters.</summary>
    public static void RunAlexNet(Screen screen)
    {
        Quick(screen, "AlexNet in small", pictures: 1000, epochs: 5, batchSize: 25, learningRate: 0.001,
            shape => AlexNet.CreateSmall<double>(shape, 10, new Rng(1)));
        Full(screen, "AlexNet in small", epochs: 6, learningRate: 0.001, shape => AlexNet.CreateSmall<float>(shape, 10, new Rng(1)));
    }

    /// <summary>Three Inception blocks.</summary>
    public static void RunInception(Screen screen)
    {
        Quick(screen, "GoogLeNet in small", pictures: 1000, epochs: 5, batchSize: 25, learningRate: 0.003,
            shape => SmallGoogLeNet.Create<double>(shape, 10, new Rng(1)));
        Full(screen, "GoogLeNet in small", epochs: 6, learningRate: 0.002, shape => SmallGoogLeNet.Create<float>(shape, 10, new Rng(1)));
    }

    /// <summary>A residual network of 8 layers.</summary>
    public static void RunResNet(Screen screen)
    {
        Quick(screen, "ResNet-8", pictures: 500, epochs: 3, batchSize: 25, learningRate: 0.004,
            shape => ResNet.Create<double>(shape, 10, blocks: 1, new Rng(1)));
        Full(screen, "ResNet-8", epochs: 6, learningRate: 0.003, shape => ResNet.Create<float>(shape, 10, blocks: 1, new Rng(1)));
    }

    private static void Quick(
        Screen screen, string name, int pictures, int epochs, int batchSize, double learningRate, Func<Shape, Sequential<double>> create)
    {
        var digits = new DigitsGenerator(seed: 4);
        var (training, test) = (digits.Generate(pictures, stream: 0), digits.Generate(TestPictures, stream: 1));
        var network = create(training.Shape[1..]);
        screen.WriteLine(
            $"{name}, {Phrase.Count(network.ParameterCount)} parameters, on {Phrase.Count(training.Count)} pictures of generated digits:");
        var optimizer = new Adam<double>(network, learningRate);
        var history = new TrainingLoop<double>(network, optimizer)
            .Run(new Batches<double>(training, batchSize, new Rng(2)), epochs, new Batches<double>(test, batchSize));
        LearningDemonstration.WriteEpochs(screen, history);
        screen.WriteLine();
    }

    private static void Full(Screen screen, string name, int epochs, double learningRate, Func<Shape, Sequential<float>> create)
    {
        var folders = DataFolders.OfThisUser();
        var found = IdxDataSet.All.Where(set => set.Find(folders) is not null).ToList();
        foreach (var data in found.Select(set => set.Load(folders)))
        {
            FullTraining.Run(screen, name, create(data.PictureShape), data, epochs, learningRate);
            screen.WriteLine();
        }

        if (found.Count < IdxDataSet.All.Count)
        {
            screen.WriteLine("It learns the whole of MNIST and Fashion-MNIST, too, where they are on the machine:");
            screen.WriteLine("dotnet run -c Release --project 04-cnn -- data --download mnist");
        }
    }
}
