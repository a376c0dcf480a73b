using BenchmarkDotNet.Attributes;
using Course.Tensors;

namespace Benchmarks.Suites;

/// <summary>
/// One training step of each network of the course, forward, loss, backward, update: on all threads beside one.
/// The last column says what it allocates.
/// </summary>
public class TrainingStepBenchmarks
{
    private TrainingTask task = null!;

    /// <summary>The names of the networks.</summary>
    public static IEnumerable<string> Networks => TrainingTask.All.Keys;

    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => task = TrainingTask.All[Network]();

    [Benchmark(Baseline = true)]
    public float OneThread()
    {
        using var one = Workers.Limit(1);
        return task.Step();
    }

    [Benchmark]
    public float AllThreads() => task.Step();
}
