using System.Globalization;
using Course.Cnn.App.Measuring;
using Course.Cnn.Architectures;
using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Training;
using Course.Cnn.Measuring;
using Course.Data;
using Course.Drawing;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>
/// The processor against a device: every way to compute a convolution, at the lecture's sizes and at large ones, and a whole training step
/// with batches of many sizes. Only what was measured is shown.
/// </summary>
/// <param name="device">The device.</param>
/// <param name="threads">Threads of the processor.</param>
/// <param name="seconds">How long each number is measured.</param>
internal sealed class DeviceBench(Device device, int threads, double seconds)
{
    private const double MostOperationsOfLoops = 2e9; // more would take the naive loops minutes
    private const string PictureName = "ways.svg";
    private static readonly int[] BatchSizes = [1, 4, 16, 64, 256];

    private readonly double processorPeak = ArithmeticPeak.Measure(threads), devicePeak = DevicePeak.Measure(device);

    /// <summary>Measures, prints the tables and draws the picture.</summary>
    public void Run(Screen screen, string folder, int batchSize, CancellationToken stop)
    {
        screen.WriteLine($"processor: {Machine.Describe(threads)}; peak {Number(processorPeak)} GFLOP/s");
        screen.WriteLine($"device: {device.Name}, {device.Multiprocessors} multiprocessors; peak {Number(devicePeak)} GFLOP/s");
        screen.WriteLine();
        var times = LayerTask.All(batchSize).SelectMany(task => TimesOf(task, stop)).ToArray();
        var table = new TextTable("Layer", "Way", TableColumn.Number("Forward, ms"), TableColumn.Number("dX, ms"),
            TableColumn.Number("dW, ms"), TableColumn.Number("GFLOP/s"), TableColumn.Number("Of the peak"),
            TableColumn.Number("With copies, ms"));
        foreach (var time in times)
        {
            table.Row(time.Layer, time.Way, Number(time.Forward), Number(time.InputGradient), Number(time.WeightGradient),
                Number(time.Rate), $"{Number(100 * time.Rate / time.Peak)} %", time.WithTransfers is { } all ? Number(all) : "");
        }

        screen.WriteLine(table.ToText(screen.HasUnicode));
        WriteSteps(screen, stop);
        var path = Path.Combine(folder, PictureName);
        PictureOf(times).Save(path);
        screen.WriteLine($"picture in {path}");
    }

    private IEnumerable<WayTime> TimesOf(LayerTask task, CancellationToken stop)
    {
        (string Name, IConvolutionAlgorithm<float> Way)[] ways =
        [
            ("naive loops", new NaiveConvolution<float>()), ("im2col", new Im2ColConvolution<float>()),
            ("direct", new DirectConvolution<float>()), ("Winograd", new WinogradConvolution<float>()),
        ];
        foreach (var (name, way) in ways.Where(way => way.Way is not NaiveConvolution<float> || task.Operations < MostOperationsOfLoops))
        {
            var (forward, inputGradient, weightGradient) = task.Passes(way);
            yield return new WayTime(task.Name, task.Operations, name, processorPeak,
                Best(forward), Best(inputGradient), Best(weightGradient), null);
        }

        foreach (var rung in ConvolutionLadder.Of(device))
        {
            var withCopies = Best(task.Passes(new DeviceConvolution<float>(device, rung)).Forward);
            using var step = device.BeginStep();
            var (x, w, dY) = (device.Upload(task.X), device.Upload(task.W), device.Upload(task.DY));
            var (y, dX, dW) = (device.Rent<float>(dY.Shape), device.Rent<float>(x.Shape), device.Rent<float>(w.Shape));
            yield return new WayTime(task.Name, task.Operations, $"device: {rung.Name}", devicePeak,
                Best(() => Done(() => rung.Forward(x, w, null, task.Window, relu: false, y))),
                Best(() => Done(() => rung.InputGradient(dY, w, task.Window, dX))),
                Best(() => Done(() => rung.WeightGradient(x, dY, task.Window, dW))), withCopies);
        }

        double Best(Action run) => WayTime.Best(seconds, run, stop);
    }

    private void Done(Action launch)
    {
        launch();
        device.Synchronize();
    }

    // A step of the lecture's network on both, and from which batch on the device is faster.
    private void WriteSteps(Screen screen, CancellationToken stop)
    {
        var table = new TextTable("Pictures a step", TableColumn.Number("Processor, ms"), TableColumn.Number("Device, ms"),
            TableColumn.Number("Launches"), TableColumn.Number("Bytes in"), TableColumn.Number("Bytes out"));
        int? overtakes = null;
        foreach (var batchSize in BatchSizes)
        {
            var rng = new Rng(1);
            var batch = new Batch<float>(
                rng.Uniform<float>([batchSize, 28, 28, 1]), [.. Enumerable.Range(0, batchSize).Select(i => i % 10)]);
            var network = Architecture.Lecture.Create([28, 28, 1], 10, rng);
            var loop = new TrainingLoop<float>(network, new Adam<float>(network));
            var processor = WayTime.Best(seconds, () => loop.Step(batch), stop);

            using var onDevice = new DeviceNetwork(device, network, [28, 28, 1]);
            using var optimizer = new DeviceAdam(onDevice);
            void Step()
            {
                onDevice.Prepare(batch);
                onDevice.FinishStep(onDevice.StartStep(optimizer));
            }

            var there = WayTime.Best(seconds, Step, stop);
            var before = device.TrafficSoFar;
            Step();
            var traffic = device.TrafficSoFar.Since(before);
            overtakes ??= there < processor ? batchSize : null;
            table.Row($"{batchSize}", Number(processor), Number(there), $"{traffic.Launches}", Phrase.Count((int)traffic.BytesUp),
                Phrase.Count((int)traffic.BytesDown));
        }

        screen.WriteLine(table.ToText(screen.HasUnicode));
        screen.WriteLine(overtakes is { } size
            ? $"The device overtakes the processor at {size} pictures a step."
            : $"The device is slower than the processor up to {BatchSizes[^1]} pictures a step.");
    }

    private static BarChart PictureOf(IReadOnlyList<WayTime> times)
    {
        string[] ways = [.. times.Select(time => time.Way).Distinct()];
        return new BarChart
        {
            Title = "A convolution, forward: billions of operations a second",
            Categories = ways,
            YLabel = "GFLOP/s",
            LogarithmicY = true,
            Size = (1100, 420),
            Series =
            [
                .. times.GroupBy(time => time.Layer).Select(layer => new BarSeries(
                    layer.Key, [.. ways.Select(way => layer.FirstOrDefault(time => time.Way == way)?.Rate ?? double.NaN)])),
            ],
        };
    }

    private static string Number(double value) =>
        value.ToString(value >= 100 ? "F0" : value >= 1 ? "F1" : "F3", CultureInfo.InvariantCulture);
}
