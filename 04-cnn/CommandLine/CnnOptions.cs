using System.CommandLine;
using Course.Cnn.Architectures;
using Course.Data;
using Course.Data.Files;
using Course.Data.Sets;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>The options of chapter 04's command line; a verb takes those that it needs.</summary>
public static class CnnOptions
{
    /// <summary>The file name of the model in the output folder.</summary>
    public const string ModelName = "model.safetensors";

    /// <summary>The longest side of a picture, and the most channels, that a network is built for.</summary>
    internal const int LargestSide = 1024;

    private const string OutputByDefault = "runs/04-cnn";

    /// <summary>Which pictures.</summary>
    public static Option<string> Data { get; } = new("--data")
    {
        Description =
            "The pictures: auto (MNIST if it is on this machine, else generated digits), "
                + $"{string.Join(", ", DataChoice.Words.Skip(1))}, or a folder with IDX or CIFAR files.",
        HelpName = $"{string.Join('|', DataChoice.Words)}|DIR",
        DefaultValueFactory = _ => "auto",
    };

    /// <summary>Which network.</summary>
    public static Option<string> Network { get; } = new("--network")
    {
        Description = $"The network: {string.Join(", ", Architecture.All.Select(known => $"{known.Name} ({known.Title})"))}.",
        HelpName = string.Join('|', Architecture.All.Select(known => known.Name)),
        DefaultValueFactory = _ => Architecture.Lecture.Name,
    };

    /// <summary>The sizes of a picture, for verbs that need no data.</summary>
    public static Option<string> Picture { get; } = new("--picture")
    {
        Description = "Height, width and channels of a picture.",
        HelpName = "HxWxC",
        DefaultValueFactory = _ => "28x28x1",
    };

    /// <summary>Passes over the training pictures.</summary>
    public static Option<int> Epochs { get; } = ValueOption.PositiveInteger("--epochs", "Passes over the training pictures.", 10);

    /// <summary>Pictures a step.</summary>
    public static Option<int> BatchSize { get; } = ValueOption.PositiveInteger("--batch-size", "Pictures of one training step.", 256);

    /// <summary>The part of the training pictures that measures progress.</summary>
    public static Option<double> ValidationSplit { get; } =
        ValueOption.Fraction(
            "--validation-split", "The part of the training pictures, the last ones, that is kept back to measure progress by.", 0.3);

    /// <summary>The size of a step.</summary>
    public static Option<double> LearningRate { get; } = ValueOption.PositiveNumber(
        "--learning-rate", "The size of a step of Adam.", 0.001);

    /// <summary>The start of all randomness.</summary>
    public static Option<long> Seed { get; } = ValueOption.Seed();

    /// <summary>Threads to compute with.</summary>
    public static Option<int> Threads { get; } = ValueOption.PositiveInteger(
        "--threads", "Threads to compute with; the result has the same bits for every number.", Environment.ProcessorCount);

    /// <summary>What computes.</summary>
    public static Option<string> Device { get; } = new("--device")
    {
        Description =
            "What computes: cpu (the processor), gpu (the best graphics card), auto (a graphics card if there is one, else the processor), "
                + "or a device that the verb devices lists.",
        HelpName = "cpu|gpu|auto|NAME",
        DefaultValueFactory = _ => "cpu",
    };

    /// <summary>Where results go.</summary>
    public static Option<string> Output { get; } = ValueOption.Folder(
        "--output", "The folder for the model and the pictures.", OutputByDefault);

    /// <summary>A line a finished epoch.</summary>
    public static Option<string?> Log { get; } = ValueOption.NewFile("--log", "A file that receives one JSON line a finished epoch.");

    /// <summary>A trained network.</summary>
    public static Option<string> Model { get; } = new("--model")
    {
        Description = "A model that train saved.",
        HelpName = "FILE",
        DefaultValueFactory = _ => Path.Combine(OutputByDefault, ModelName),
    };

    /// <summary>A picture of the test set.</summary>
    public static Option<int> Index { get; } = ValueOption.Index("--index", "The number of a picture of the test set, from 0.");

    /// <summary>The network that <see cref="Network"/> names.</summary>
    /// <exception cref="MisuseException">There is no such network.</exception>
    public static Architecture NetworkNamed(string name) => Architecture.All.FirstOrDefault(known => known.Name == name)
        ?? throw new MisuseException("--network", name, $"one of {string.Join(", ", Architecture.All.Select(known => known.Name))}");

    /// <summary>Builds a network for pictures, height x width x channels.</summary>
    /// <exception cref="MisuseException">The pictures are too small for it.</exception>
    internal static Sequential<float> Build(Architecture architecture, Shape picture, int classes, Rng rng)
    {
        try
        {
            return architecture.Create(picture, classes, rng);
        }
        catch (ShapeException)
        {
            var smallest = Enumerable.Range(1, LargestSide).First(side => Takes(architecture, [side, side, 1]));
            throw new MisuseException(
                $"Pictures of {picture[0]} x {picture[1]} are too small for {architecture.Title}, whose convolutions and poolings need "
                    + $"{smallest} x {smallest}; choose larger pictures, or another network with --network.");
        }
    }

    private static bool Takes(Architecture architecture, Shape picture)
    {
        try
        {
            architecture.Create(picture, 1, new Rng(0));
            return true;
        }
        catch (ShapeException)
        {
            return false;
        }
    }

    /// <summary>The sizes that <see cref="Picture"/> names, height x width x channels.</summary>
    /// <exception cref="MisuseException">They are not three positive numbers, or too large.</exception>
    public static Shape PictureShape(string text)
    {
        var sizes = text.Split('x').Select(part => int.TryParse(part, out var size) && size is > 0 and <= LargestSide ? size : 0).ToArray();
        return sizes.Length == 3 && sizes.Min() > 0
            ? sizes
            : throw new MisuseException("--picture", text, $"height, width and channels such as 32x32x3, each 1 to {LargestSide}");
    }

    /// <summary>Loads what <see cref="Data"/> names.</summary>
    /// <exception cref="DataFileException">The data set is not found, or damaged.</exception>
    public static ImageDataSet Load(string data) => DataChoice.Parse(data).Load(DataFolders.OfThisUser());
}
