using System.CommandLine;
using System.Globalization;
using Course.Cnn.Measuring;
using Course.Mlp;
using Course.Optimization;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.CommandLine;

/// <summary>Measures a training step of the lecture's network and says which layer its time goes to.</summary>
public static class BenchCommand
{
    private const double Seconds = 2;

    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [CnnOptions.BatchSize, CnnOptions.Threads];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        var (batchSize, threads) = (options.GetValue(CnnOptions.BatchSize), options.GetValue(CnnOptions.Threads));
        using var limit = Workers.Limit(threads);
        var rng = new Rng(1);
        var network = LectureNetwork.Create<float>(rng);
        var x = rng.Uniform<float>([batchSize, 28, 28, 1]);
        int[] labels = [.. Enumerable.Range(0, batchSize).Select(i => i % 10)];

        var peak = ArithmeticPeak.Measure(threads);
        var step = StepTimer.Measure(Seconds, Training(network, x, labels), stop);
        var layers = LayerTimes.Of(network, x, stop);

        screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a step of {batchSize} pictures on {threads} threads: best {step.Best:F2} ms, median {step.Median:F2} ms, {batchSize / step.Best * 1000:F0} pictures/s, {step.Allocated} bytes allocated"));
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{layers.Sum(layer => layer.Operations) / 1e9:F2} GFLOP a step, {layers.Sum(layer => layer.Operations) / step.Best / 1e6:F0} GFLOP/s; the multiply-add peak of these threads is {peak:F0}"));
        screen.WriteLine();
        var table = new TextTable("Layer", TableColumn.Number("forward, ms"), TableColumn.Number("backward, ms"), TableColumn.Number("GFLOP/s"), TableColumn.Number("of peak"), TableColumn.Number("MB moved"));
        foreach (var layer in layers)
        {
            var rate = layer.Operations / (layer.Forward + layer.Backward) / 1e6;
            table.Row(layer.Name, Number(layer.Forward, "F3"), Number(layer.Backward, "F3"), Number(rate, "F0"), Number(rate / peak, "P0"), Number(layer.Bytes / 1e6, "F1"));
        }

        table.Total("Sum", Number(layers.Sum(layer => layer.Forward), "F3"), Number(layers.Sum(layer => layer.Backward), "F3"), "", "", Number(layers.Sum(layer => layer.Bytes) / 1e6, "F1"));
        screen.WriteLine(table.ToText(screen.HasUnicode).TrimEnd());
        return ExitCode.Fine;
    }

    private static Action Training(Module<float> network, Tensor<float> x, int[] labels)
    {
        var optimizer = new Adam<float>(network.Parameters.Select(parameter => parameter.Variable));
        return () =>
        {
            optimizer.ZeroGradient();
            new SoftmaxCrossEntropy<float>(labels).Apply(network.Forward(x)).Backward();
            optimizer.Step();
        };
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
