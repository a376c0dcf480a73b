using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Course.Cnn.Models;
using Course.Data;
using Course.Files;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>Measures a saved model on the test pictures.</summary>
public static class EvaluateCommand
{
    /// <summary>Pictures that are evaluated together; the result does not depend on it.</summary>
    internal const int BatchSize = 256;

    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [CnnOptions.Model, CnnOptions.Data, CnnOptions.Threads, CnnOptions.Device];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var screen = Screen.OfConsole();
        using var threads = Workers.Limit(options.GetValue(CnnOptions.Threads));
        var path = options.GetValue(CnnOptions.Model)!;
        var (card, network) = ModelCard.Load(path);
        var data = CnnOptions.Load(options.GetValue(CnnOptions.Data)!);
        RequireFit(path, card, data);
        using var computer = Computer.Named(options.GetValue(CnnOptions.Device)!, screen);
        var evaluation = Evaluation.Of(
            computer.Ready(network, card.Picture), new Batches<float>(data.Test, BatchSize), card.ClassNames.Count, stop);
        RequireNumbers(path, evaluation.Score.Loss);
        screen.WriteLine(
            $"{Excerpt.OneLine(path)}, trained on {card.Data}, on {Phrase.Count(data.Test.Count)} test pictures of {data.Name}");
        screen.WriteLine();
        screen.WriteLine(QualityTable(evaluation, card.ClassNames).ToText(screen.HasUnicode));
        screen.WriteLine(LastLine(evaluation.Score, Stopwatch.GetElapsedTime(start).TotalSeconds));
        return ExitCode.Fine;
    }

    /// <summary>Precision and recall of every class.</summary>
    internal static TextTable QualityTable(Evaluation evaluation, IReadOnlyList<string> classNames)
    {
        var table = new TextTable("Class", TableColumn.Number("Precision"), TableColumn.Number("Recall"), TableColumn.Number("Pictures"));
        var confusion = evaluation.Confusion;
        for (var i = 0; i < classNames.Count; i++)
        {
            table.Row(classNames[i], Phrase.Measure(confusion.Precision(i)), Phrase.Measure(confusion.Recall(i)),
                Phrase.Count(confusion.SamplesOf(i)));
        }

        return table;
    }

    /// <summary>The result in one line: <c>test accuracy 0.9897, loss 0.0311, 41 s</c>.</summary>
    internal static string LastLine(Score score, double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"test accuracy {score.Accuracy:F4}, loss {score.Loss:F4}, {seconds:F0} s");

    /// <exception cref="ModelFileException">An answer of the model is no number.</exception>
    internal static void RequireNumbers(string path, double answer)
    {
        if (!double.IsFinite(answer))
        {
            throw new ModelFileException(
                path, "its weights are so large that its answers are no numbers", "train it again with a smaller learning rate");
        }
    }

    /// <exception cref="MisuseException">The model was made for other pictures.</exception>
    internal static void RequireFit(string path, ModelCard card, ImageDataSet data)
    {
        if (card.Picture != data.PictureShape || card.ClassNames.Count != data.ClassNames.Count)
        {
            throw new MisuseException(
                $"{path} takes pictures of {card.Picture} and {card.ClassNames.Count} classes, {data.Name} has {data.PictureShape} and "
                    + $"{data.ClassNames.Count}; choose other pictures with --data, or another model with --model.");
        }
    }
}
