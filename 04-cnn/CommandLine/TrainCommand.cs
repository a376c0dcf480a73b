using System.CommandLine;
using System.Diagnostics;
using Course.Cnn.App.Measuring;
using Course.Cnn.Models;
using Course.Cnn.Training;
using Course.Data;
using Course.Lessons;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>The main job: trains a network, the lecture's unless another is named, and shows what came of it.</summary>
public static class TrainCommand
{
    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options =>
    [
        CnnOptions.Network, CnnOptions.Data, CnnOptions.Epochs, CnnOptions.BatchSize, CnnOptions.ValidationSplit, CnnOptions.LearningRate, CnnOptions.Seed, CnnOptions.Threads, CnnOptions.Output,
        CnnOptions.Log,
    ];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var screen = Screen.OfConsole();
        var firstStep = new FirstStepClock();
        using var threads = Workers.Limit(options.GetValue(CnnOptions.Threads));
        var architecture = CnnOptions.NetworkNamed(options.GetValue(CnnOptions.Network)!);
        var folder = OutputFolder.Prepare("--output", options.GetValue(CnnOptions.Output)!);
        using var log = options.GetValue(CnnOptions.Log) is { } logFile ? JsonLinesLog.Create(logFile) : null;

        var data = CnnOptions.Load(options.GetValue(CnnOptions.Data)!);
        var rng = new Rng(options.GetValue(CnnOptions.Seed));
        var (training, validation) = data.Training.SplitLast(options.GetValue(CnnOptions.ValidationSplit));
        screen.WriteLine($"{data.Name}: {Phrase.Count(training.Count)} pictures for training, {Phrase.Count(validation.Count)} for validation, {Phrase.Count(data.Test.Count)} for the test");
        screen.WriteLine();

        var card = ModelCard.Of(architecture, data);
        var network = CnnOptions.Build(architecture, card.Picture, card.ClassNames.Count, rng.Stream(1));
        screen.WriteLine(SummaryTable.Of(network, data.PictureShape).ToText(screen.HasUnicode));

        var history = Train(options, card, network, training, validation, rng, folder, log, firstStep, stop);
        screen.WriteLine(firstStep.Sentence);
        if (history.Count > 0)
        {
            ResultPictures.WriteHistory(folder, data.Name, history);
        }

        if (stop.IsCancellationRequested)
        {
            ModelFile.Save(Path.Combine(folder, CnnOptions.ModelName), network, card.Metadata);
            screen.WriteLine($"Stopped after {history.Count} whole epochs; the model is saved in {Path.Combine(folder, CnnOptions.ModelName)}");
            return ExitCode.Fine;
        }

        var evaluation = Evaluation.Of(network, new Batches(data.Test, EvaluateCommand.BatchSize), card.ClassNames.Count);
        ResultPictures.WriteFilters(folder, network);
        ResultPictures.WriteMistakes(folder, data.Test, evaluation.Mistakes);
        screen.WriteLine();
        screen.WriteLine(EvaluateCommand.QualityTable(evaluation, card.ClassNames).ToText(screen.HasUnicode));
        screen.WriteLine($"model and pictures in {folder}");
        screen.WriteLine(EvaluateCommand.LastLine(evaluation.Score, Stopwatch.GetElapsedTime(start).TotalSeconds));
        return ExitCode.Fine;
    }

    private static List<EpochResult> Train(
        ParseResult options, ModelCard card, Sequential<float> network, LabelledImages training, LabelledImages validation, Rng rng, string folder, JsonLinesLog? log,
        FirstStepClock firstStep, CancellationToken stop)
    {
        var epochs = options.GetValue(CnnOptions.Epochs);
        var progress = TrainingProgress.On(Screen.OfConsole());
        var optimizer = new Adam<float>(network.Parameters.Select(parameter => parameter.Variable), options.GetValue(CnnOptions.LearningRate));
        var job = new ClassifierTraining(
            network, optimizer, new Batches(training, options.GetValue(CnnOptions.BatchSize), rng.Stream(2)), validation.Count == 0 ? null : new Batches(validation, EvaluateCommand.BatchSize))
        {
            Progress = (_, pictures, score) =>
            {
                firstStep.StepEnds();
                progress.StepEnds(pictures, score.Loss, score.Accuracy);
            },
        };
        var history = new List<EpochResult>();
        try
        {
            for (var epoch = 1; epoch <= epochs; epoch++)
            {
                progress.EpochBegins(epoch, epochs, training.Count);
                var result = job.RunEpoch(epoch, stop);
                history.Add(result);
                var summary = new EpochSummary(
                    epoch, epochs, result.Training.Loss, result.Training.Accuracy, result.Validation?.Loss, result.Validation?.Accuracy, result.TrainingSeconds, result.PicturesPerSecond);
                progress.EpochEnds(summary);
                log?.Write(summary);
                ModelFile.Save(Path.Combine(folder, CnnOptions.ModelName), network, card.Metadata);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The caller saves what there is.
        }

        return history;
    }
}
