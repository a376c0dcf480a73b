using System.CommandLine;
using System.Diagnostics;
using Course.Data;
using Course.Data.Files;
using Course.Data.Sets;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App;

/// <summary>The verb <c>train</c>: the perceptron 784-128-10 on MNIST, or on generated digits where MNIST is not at hand.</summary>
public static class TrainCommand
{
    private const int BatchSizeOfTest = 500;

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The pictures: auto (MNIST if it is on this machine, else generated digits), generated, mnist, fashion-mnist, or a folder with IDX files.",
        HelpName = "auto|generated|mnist|fashion-mnist|DIR",
        DefaultValueFactory = _ => "auto",
    };

    private static readonly Option<int> Epochs = ValueOption.PositiveInteger("--epochs", "Passes over the training pictures.", 10);
    private static readonly Option<int> BatchSize = ValueOption.PositiveInteger("--batch-size", "Pictures of one training step.", 32);
    private static readonly Option<double> LearningRate = ValueOption.PositiveNumber("--learning-rate", "The size of a step.", 0.2);
    private static readonly Option<int> Hidden = ValueOption.PositiveInteger("--hidden", "Hidden neurons.", 128);
    private static readonly Option<long> Seed = ValueOption.Seed();

    /// <summary>Adds the verb to the chapter's command line.</summary>
    /// <param name="app">The command line.</param>
    /// <param name="screen">Where it is shown; the console unless given.</param>
    public static void AddTo(CommandLineApp app, Screen? screen = null)
    {
        app.Knows<DataFileException>().Knows<TrainingDivergedException>();
        app.AddVerb("train", "Trains the perceptron 784-128-10 on handwritten digits.", [Data, Epochs, BatchSize, LearningRate, Hidden, Seed],
            (options, stop) => Run(options, screen ?? Screen.OfConsole(), stop));
    }

    private static int Run(ParseResult options, Screen screen, CancellationToken stop)
    {
        var data = DataChoice.Parse(options.GetValue(Data)!).Load(DataFolders.OfThisUser());
        var rng = new Rng(options.GetValue(Seed));
        var (epochs, hidden, classes) = (options.GetValue(Epochs), options.GetValue(Hidden), data.ClassNames.Count);
        var network = MlpTraining.CreateNetwork(rng.Stream(0), data.Training.PixelCount, hidden, classes);
        screen.WriteLine($"{data.Name}: {Phrase.Count(data.Training.Count)} pictures to learn from, {Phrase.Count(data.Test.Count)} for the test");
        screen.WriteLine($"perceptron {data.Training.PixelCount}-{hidden}-{classes}, {Phrase.Count(network.ParameterCount)} parameters");

        var progress = TrainingProgress.On(screen);
        var training = new MlpTraining(network, (float)options.GetValue(LearningRate)) { Progress = (seen, loss) => progress.StepEnds(seen, loss) };
        var batches = new Batches(data.Training, options.GetValue(BatchSize), rng.Stream(1));
        var test = new Batches(data.Test, BatchSizeOfTest);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var start = Stopwatch.GetTimestamp();
            progress.EpochBegins(epoch, epochs, data.Training.Count);
            var loss = training.RunEpoch(batches, epoch, stop);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            progress.EpochEnds(new EpochSummary(epoch, epochs, loss, Seconds: seconds, ExamplesPerSecond: data.Training.Count / seconds));
        }

        var score = training.Measure(test);
        screen.WriteLine($"test accuracy {score.Accuracy:F4}, test loss {score.Loss:F4} after {epochs} {(epochs == 1 ? "epoch" : "epochs")}");
        return ExitCode.Fine;
    }
}
