using System.CommandLine;
using System.Globalization;
using Course.Cnn.App.Measuring;
using Course.Cnn.Measuring;
using Course.Data;
using Course.Lessons;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>
/// Measures a training step and the machine under it: where the time goes, part by part, and what arithmetic and memory would allow.
/// </summary>
public static class BenchCommand
{
    private const int Classes = 10;
    private const double PartsOfDeviceBench = 10; // it measures dozens of numbers, each in a part of the time
    private const string PictureName = "roofline.svg";

    private static readonly Option<double> Seconds = ValueOption.PositiveNumber(
        "--seconds", "How long each of the two measurements of the step lasts.", 3);

    private static readonly Option<bool> Lesson = new("--lesson")
    {
        Description = "Writes tables and picture into the lesson instead of the output folder.",
    };

    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options =>
    [
        CnnOptions.Network, CnnOptions.Picture, CnnOptions.BatchSize, CnnOptions.Threads, CnnOptions.Device, Seconds, CnnOptions.Output,
        Lesson,
    ];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        var (batchSize, threads, seconds, lesson) = (
            options.GetValue(CnnOptions.BatchSize), options.GetValue(CnnOptions.Threads),
            options.GetValue(Seconds), options.GetValue(Lesson));
        var architecture = CnnOptions.NetworkNamed(options.GetValue(CnnOptions.Network)!);
        var picture = CnnOptions.PictureShape(options.GetValue(CnnOptions.Picture)!);
        var folder = lesson
            ? Path.Combine(CourseFolder.Find(), CnnChapter.Contents.Folder, "Pictures")
            : OutputFolder.Prepare("--output", options.GetValue(CnnOptions.Output)!);
        using var limit = Workers.Limit(threads);
        if (Computer.Named(options.GetValue(CnnOptions.Device)!, screen) is DeviceComputer computer)
        {
            using var opened = computer;
            new DeviceBench(opened.Device, threads, seconds / PartsOfDeviceBench).Run(screen, folder, batchSize, stop);
            return ExitCode.Fine;
        }

        var rng = new Rng(1);
        var network = CnnOptions.Build(architecture, picture, Classes, rng);
        var optimizer = new Adam<float>(network);
        var x = rng.Uniform<float>([batchSize, .. picture]);
        int[] labels = [.. Enumerable.Range(0, batchSize).Select(i => i % Classes)];

        var loop = new TrainingLoop<float>(network, optimizer);
        var batch = new Batch<float>(x, labels);
        var step = StepTimer.Measure(seconds, () => loop.Step(batch), stop);
        var machine = new Roofline(ArithmeticPeak.Measure(threads), MemoryBandwidth.Measure(threads));
        var profile = new StepProfiler(network, optimizer, x.Shape).Measure(seconds, x, labels, stop);

        string[] summary =
        [
            Text($"A step of {batchSize} pictures of {architecture.Title}: best {step.Best:F2} ms, median {step.Median:F2} ms, ")
                + Text($"{batchSize / step.Best * 1000:F0} pictures/s, {step.Allocated} bytes allocated."),
            Text($"Its layers do {profile.Operations / 1e9:F2} GFLOP, multiplications and additions of the definition: ")
                + Text($"{profile.Operations / step.Best / 1e6:F0} GFLOP/s, ")
                + Text($"{profile.Operations / step.Best / 1e4 / machine.Peak:F0} % of the peak."),
            Text($"The machine: {Machine.Describe(threads)}; peak {machine.Peak:F0} GFLOP/s, memory {machine.Bandwidth:F0} GB/s, ")
                + Text($"ridge at {machine.Ridge:F1} operations a byte."),
        ];
        var (split, limits) = (StepTables.Split(profile), StepTables.Limits(profile, machine));
        Array.ForEach(summary, screen.WriteLine);
        screen.WriteLine();
        screen.Write(split);
        screen.WriteLine();
        screen.Write(limits);
        var path = Path.Combine(folder, PictureName);
        RooflinePicture.Of(profile, machine, $"Roofline: {architecture.Title}, {batchSize} pictures a step").Save(path);
        screen.WriteLine();
        screen.WriteLine($"picture in {path}");
        if (lesson)
        {
            var content =
                $"Measured on {Machine.Describe(threads)}.\n\n{string.Join('\n', summary.Select(line => $"- {line}"))}\n\n"
                    + $"{split.ToMarkdown()}\n{limits.ToMarkdown()}";
            screen.WriteLine($"tables in {MeasuredBlock.Write(CnnChapter.Contents.Folder, "bench", content)}");
        }

        return ExitCode.Fine;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
