using Course.Cnn.Gpu.Devices;
using Course.Cnn.Models;
using Course.Data.Files;
using Course.Mlp.Training;
using Course.Terminal;
using Course.Tutoring.Verbs;

namespace Course.Cnn.App.CommandLine;

/// <summary>The command line of chapter 04: the verbs of every chapter, and those of the main job.</summary>
public static class CnnApp
{
    /// <summary>Prepares it; without a verb it trains.</summary>
    public static CommandLineApp Create()
    {
        var app = HomeworkApp.Create(CnnChapter.Contents, defaultVerb: "train");
        app.AddVerb(
            "summary", "Prints a network as a table: layers, output shapes, parameters.", SummaryCommand.Options, SummaryCommand.Run);
        app.AddVerb("train", "Trains a network, measures it, saves it and draws what it learned.", [.. TrainOptions.All, CapstoneVerb.Mine],
            (options, stop) => options.GetValue(CapstoneVerb.Mine)
                ? CapstoneVerb.Run(CnnChapter.Contents, Screen.OfConsole(), stop)
                : TrainCommand.Run(options, stop), stopsByItself: true);
        app.AddVerb("evaluate", "Measures a saved model on the test pictures.", EvaluateCommand.Options, EvaluateCommand.Run);
        app.AddVerb("predict", "Shows one test picture and the probabilities that a saved model gives it.",
            PredictCommand.Options, PredictCommand.Run);
        app.AddVerb("bench", "Measures a training step and the time of each layer.", BenchCommand.Options, BenchCommand.Run);
        app.AddVerb(
            "data", "Says which data sets are on this machine, and downloads one on request.", DataCommand.Options, DataCommand.Run,
            stopsByItself: true);
        app.AddVerb(
            "devices", "Lists what can compute on this machine, graphics cards too, and why one is not used.", DevicesCommand.Options,
            DevicesCommand.Run);
        return app.Knows<DeviceException>()
            .Knows<DataFileException>().Knows<TrainingDivergedException>().Knows<ModelFileException>(ExitCode.Misused);
    }
}
