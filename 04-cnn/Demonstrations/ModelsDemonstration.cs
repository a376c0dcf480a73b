using Course.Cnn.Architectures;
using Course.Data;
using Course.Mlp;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.Demonstrations;

/// <summary>C11: LeNet-5 and a small residual network learn a few digits, and a few of MNIST and Fashion-MNIST where these are on the machine.</summary>
public static class ModelsDemonstration
{
    private const int TestPictures = 300;

    /// <summary>LeNet-5 on 2 000 pictures.</summary>
    public static void RunLeNet(Screen screen) => Run(screen, "LeNet-5", "lenet-5", pictures: 2000, epochs: 4, batchSize: 50, learningRate: 0.003, shape => LeNet5.Create<double>(new Rng(1), shape));

    /// <summary>A residual network of 8 layers on 500 pictures.</summary>
    public static void RunResNet(Screen screen) => Run(screen, "ResNet-8", "resnet-8", pictures: 500, epochs: 3, batchSize: 25, learningRate: 0.004, shape => ResNet.Create<double>(new Rng(1), shape, blocks: 1));

    private static void Run(Screen screen, string name, string choice, int pictures, int epochs, int batchSize, double learningRate, Func<Shape, Sequential<double>> create)
    {
        foreach (var data in DataSets(pictures))
        {
            var network = create(data.PictureShape);
            screen.WriteLine($"{name}, {Phrase.Count(network.ParameterCount)} parameters, on {Phrase.Count(data.Training.Count)} pictures of {data.Name}:");
            LearningDemonstration.WriteEpochs(screen, QuickTraining.Run(network, data.Training, data.Test, epochs, batchSize, learningRate, new Rng(2)));
            screen.WriteLine();
        }

        screen.WriteLine($"The whole of it: dotnet run -c Release --project 04-cnn -- train --network {choice} --data mnist");
    }

    private static IEnumerable<ImageDataSet> DataSets(int pictures)
    {
        var digits = new DigitsGenerator(seed: 4);
        yield return new ImageDataSet(digits.Generate(pictures, stream: 0), digits.Generate(TestPictures, stream: 1));
        var folders = DataFolders.OfThisUser();
        foreach (var set in IdxDataSet.All.Where(set => set.Find(folders) is not null))
        {
            var whole = set.Load(folders);
            yield return new ImageDataSet(whole.Training.Take(pictures), whole.Test.Take(TestPictures));
        }
    }
}
