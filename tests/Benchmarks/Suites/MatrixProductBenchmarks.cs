using BenchmarkDotNet.Attributes;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Benchmarks.Suites;

/// <summary>The matrix product at square sizes and at those of the course's networks, on all threads beside one.</summary>
public class MatrixProductBenchmarks
{
    private readonly MatrixProductTask task = new();

    /// <summary>rows x inner x columns; A' and B' are transposed operands, as in the gradients.</summary>
    [Params(
        "256x256x256", "512x512x512", "1024x1024x1024", "256x1600x64", "128x784x128", "A' 784x128x128", "A' 1600x256x64", "B' 256x64x1600")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => task.Prepare(Size);

    [Benchmark(Baseline = true)]
    public float OneThread()
    {
        using var one = Workers.Limit(1);
        return task.Run();
    }

    [Benchmark]
    public float AllThreads() => task.Run();
}

/// <summary>The blocked product beside the definition, at a size that the definition can do in a moment.</summary>
public class NaiveMatrixProductBenchmarks
{
    private readonly Tensor<float> a = new Rng(1).Normal<float>([256, 256]), b = new Rng(2).Normal<float>([256, 256]);

    [Benchmark(Baseline = true)]
    public float Naive() => NaiveMatrixProduct.Multiply(a, b).Data[0];

    [Benchmark]
    public float Blocked()
    {
        using var step = StepScope.Begin();
        return a.Dot(b).Data[0];
    }
}
