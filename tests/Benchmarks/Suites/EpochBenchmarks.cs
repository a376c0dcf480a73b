using BenchmarkDotNet.Attributes;
using Course.Cnn;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Benchmarks.Suites;

/// <summary>
/// An epoch of the lecture's network on 1 280 generated digits, with shuffling, batches and measures, beside its five bare steps.
/// </summary>
public class EpochBenchmarks
{
    private const int Steps = 5;

    private readonly TrainingTask steps = TrainingTask.All[TrainingTask.Lecture]();
    private TrainingLoop<float> training = null!;
    private Batches<float> batches = null!;
    private int epoch;

    [GlobalSetup]
    public void Prepare()
    {
        var network = LectureNetwork.Create<float>(new Rng(1));
        var pictures = new DigitsGenerator().Generate(Steps * TrainingTask.LectureBatch);
        batches = new Batches<float>(pictures, TrainingTask.LectureBatch, new Rng(2));
        training = new TrainingLoop<float>(network, new Adam<float>(network));
    }

    [Benchmark(Baseline = true)]
    public float FiveSteps()
    {
        var loss = 0f;
        for (var step = 0; step < Steps; step++)
        {
            loss += steps.Step();
        }

        return loss;
    }

    [Benchmark]
    public double OneEpoch() => training.Run(batches, ++epoch)[^1].Training.Loss;
}
