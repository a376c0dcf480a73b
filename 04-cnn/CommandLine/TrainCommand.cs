using System.CommandLine;
using System.Diagnostics;
using Course.Cnn.App.Measuring;
using Course.Cnn.Models;
using Course.Data;
using Course.Files;
using Course.Lessons;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>The main job: trains a network, the lecture's unless another is named, and shows what came of it.</summary>
public static class TrainCommand
{
    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult line, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var screen = Screen.OfConsole(goesOn: true);
        var options = TrainOptions.Of(line);
        using var threads = Workers.Limit(options.Threads);
        using var folder = OutputFolder.Take(options.Folder);
        using var log = options.LogFile is { } logFile ? JsonLinesLog.Create(logFile) : null;
        AtomicFile.RequireWritable(options.ModelFile);

        var data = CnnOptions.Load(options.Data);
        stop.ThrowIfCancellationRequested();
        var rng = new Rng(options.Seed);
        var (training, validation) = data.Training.SplitLast(options.ValidationSplit);
        screen.WriteLine(
            $"{data.Name}: {Phrase.Count(training.Count)} pictures for training, {Phrase.Count(validation.Count)} for validation, "
                + $"{Phrase.Count(data.Test.Count)} for the test");
        screen.WriteLine();

        var card = ModelCard.Of(options.Architecture, data);
        var network = CnnOptions.Build(options.Architecture, card.Picture, card.ClassNames.Count, rng.Stream(1));
        screen.WriteLine(SummaryTable.Of(network, data.PictureShape).ToText(screen.HasUnicode));
        var files = new SideFiles();
        files.Try(() => ResultPictures.WriteFirstLook(options.Folder, training));

        using var computer = Computer.Named(options.Device, screen);
        // <loop>
        var report = new Report(TrainingProgress.On(screen), log, files);
        var loop = computer.Loop(network, card.Picture, options.LearningRate, [new SavesModel(options.ModelFile, card), report]);
        var history = loop.Run(
            new Batches<float>(training, options.BatchSize, rng.Stream(2)), options.Epochs,
            validation.Count == 0 ? null : new Batches<float>(validation, EvaluateCommand.BatchSize), stop);
        // </loop>
        screen.WriteLine(report.FirstStep.Sentence);
        if (history.Count > 0)
        {
            files.Try(() => HistoryPicture.Of($"Training on {data.Name}", history).Save(Path.Combine(options.Folder, "history.svg")));
        }

        if (stop.IsCancellationRequested)
        {
            screen.WriteLine(WhatIsLeft(history.Count, options));
            files.RequireAll("The training was stopped");
            return ExitCode.Fine;
        }

        var evaluation = Evaluation.Of(
            computer.Ready(network, card.Picture), new Batches<float>(data.Test, EvaluateCommand.BatchSize), card.ClassNames.Count, stop);
        loop.RequireFinite("the loss on the test pictures", evaluation.Score.Loss);
        files.Try(() => ResultPictures.WriteFilters(options.Folder, network));
        files.Try(() => ResultPictures.WriteMistakes(options.Folder, data.Test, evaluation.Mistakes));
        screen.WriteLine();
        screen.WriteLine(EvaluateCommand.QualityTable(evaluation, card.ClassNames).ToText(screen.HasUnicode));
        screen.WriteLine($"model and pictures in {Excerpt.OneLine(options.Folder)}");
        screen.WriteLine(EvaluateCommand.LastLine(evaluation.Score, Stopwatch.GetElapsedTime(start).TotalSeconds));
        files.RequireAll("The training is done and the model is saved");
        screen.RequireSeen();
        return ExitCode.Fine;
    }

    // A stop in the middle of an epoch leaves what the last whole one has saved.
    private static string WhatIsLeft(int wholeEpochs, TrainOptions options)
    {
        var file = Excerpt.OneLine(options.ModelFile);
        return wholeEpochs > 0 ? $"Stopped after {Phrase.Count(wholeEpochs)} whole {(wholeEpochs == 1 ? "epoch" : "epochs")}; "
                + $"the model is saved in {file}, as it was then"
            : File.Exists(options.ModelFile) ? $"Stopped before the first epoch was done; nothing is saved, {file} is an older model"
            : "Stopped before the first epoch was done; nothing is saved";
    }

    // Tells the screen and the log how it goes.
    private sealed class Report(ITrainingProgress progress, JsonLinesLog? log, SideFiles files) : TrainingListener<float>
    {
        public FirstStepClock FirstStep { get; } = new();

        public override void EpochBegins(TrainingLoop<float> loop) => progress.EpochBegins(loop.Epoch, loop.Epochs, loop.ExampleCount);

        public override void StepEnds(TrainingLoop<float> loop)
        {
            FirstStep.StepEnds();
            progress.StepEnds(loop.Tally.Examples, loop.Tally.Score.Loss, loop.Tally.Score.Accuracy);
        }

        public override void EpochEnds(TrainingLoop<float> loop, EpochResult result)
        {
            progress.EpochEnds(result.Validation?.Loss, result.Validation?.Accuracy);
            files.Try(() => log?.Write(result));
        }
    }

    // After every epoch, before anything tells of it.
    private sealed class SavesModel(string path, ModelCard card) : TrainingListener<float>
    {
        public override void EpochEnds(TrainingLoop<float> loop, EpochResult result) => ModelFile.Save(path, loop.Network, card.Metadata);
    }
}
