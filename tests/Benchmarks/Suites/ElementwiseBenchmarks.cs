using BenchmarkDotNet.Attributes;
using Course.Tensors;

namespace Benchmarks.Suites;

/// <summary>
/// Operations on every element of a million, and sums over rows and columns, beside the addition, which only moves memory.
/// </summary>
public class ElementwiseBenchmarks
{
    private readonly Tensor<float> x = new Rng(1).Normal<float>([1000, 1000]),
        y = new Rng(2).Normal<float>([1000, 1000]), row = new Rng(3).Normal<float>([1000]);

    [Benchmark(Baseline = true)]
    public float Add() => In(() => x + y);

    [Benchmark]
    public float AddRow() => In(() => x + row);

    [Benchmark]
    public float Exp() => In(x.Exp);

    [Benchmark]
    public float Tanh() => In(x.Tanh);

    [Benchmark]
    public float SumRows() => In(() => x.Sum(1));

    [Benchmark]
    public float SumColumns() => In(() => x.Sum(0));

    private static float In(Func<Tensor<float>> operation)
    {
        using var step = StepScope.Begin();
        return operation().Data[0];
    }
}
