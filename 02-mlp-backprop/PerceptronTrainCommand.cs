using System.CommandLine;
using Course.Data;
using Course.Data.Files;
using Course.Data.Sets;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;
using Course.Tutoring.Verbs;

namespace Course.Mlp.App;

/// <summary>The verb <c>train</c>: the perceptron 784-128-10 on MNIST, or on generated digits where MNIST is not at hand.</summary>
public static class PerceptronTrainCommand
{
    private const int BatchSizeOfTest = 500;

    private static readonly Option<string> Data = new("--data")
    {
        Description =
            "The pictures: auto (MNIST if it is on this machine, else generated digits), generated, mnist, fashion-mnist, "
                + "or a folder with IDX files.",
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
        app.AddVerb(
            "train", "Trains the perceptron 784-128-10 on handwritten digits.",
            [Data, Epochs, BatchSize, LearningRate, Hidden, Seed, CapstoneVerb.Mine],
            (options, stop) => options.GetValue(CapstoneVerb.Mine)
                ? CapstoneVerb.Run(MlpChapter.Contents, screen ?? Screen.OfConsole(), stop)
                : Run(options, screen ?? Screen.OfConsole(), stop), stopsByItself: true);
    }

    private static int Run(ParseResult options, Screen screen, CancellationToken stop)
    {
        var data = DataChoice.Parse(options.GetValue(Data)!).Load(DataFolders.OfThisUser());
        stop.ThrowIfCancellationRequested();
        var rng = new Rng(options.GetValue(Seed));
        var (epochs, hidden, classes) = (options.GetValue(Epochs), options.GetValue(Hidden), data.ClassNames.Count);
        var network = DigitPerceptron.Create<float>(data.Training.PixelCount, hidden, classes, rng.Stream(0));
        screen.WriteLine(
            $"{data.Name}: {Phrase.Count(data.Training.Count)} pictures to learn from, {Phrase.Count(data.Test.Count)} for the test");
        screen.WriteLine($"perceptron {data.Training.PixelCount}-{hidden}-{classes}, {Phrase.Count(network.ParameterCount)} parameters");

        var batches = new Batches<float>(data.Training.AsRows(), options.GetValue(BatchSize), rng.Stream(1));
        var loop = new TrainingLoop<float>(network, new PlainDescent<float>(network, options.GetValue(LearningRate)))
        {
            Listeners = [new ProgressOnScreen(TrainingProgress.On(screen))],
        };
        loop.Run(batches, epochs, cancellation: stop);

        var score = Evaluation.ScoreOf(network, new Batches<float>(data.Test.AsRows(), BatchSizeOfTest), stop);
        loop.RequireFinite("the loss on the test pictures", score.Loss);
        screen.WriteLine(
            $"test accuracy {score.Accuracy:F4}, test loss {score.Loss:F4} after {epochs} {(epochs == 1 ? "epoch" : "epochs")}");
        return ExitCode.Fine;
    }

    private sealed class ProgressOnScreen(ITrainingProgress progress) : TrainingListener<float>
    {
        public override void EpochBegins(TrainingLoop<float> loop) => progress.EpochBegins(loop.Epoch, loop.Epochs, loop.ExampleCount);

        public override void StepEnds(TrainingLoop<float> loop) =>
            progress.StepEnds(loop.Tally.Examples, loop.Tally.Score.Loss, loop.Tally.Score.Accuracy);

        public override void EpochEnds(TrainingLoop<float> loop, EpochResult result) => progress.EpochEnds();
    }
}
