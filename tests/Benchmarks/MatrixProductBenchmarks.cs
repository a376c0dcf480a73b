using BenchmarkDotNet.Attributes;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Benchmarks;

/// <summary>The matrix product at square sizes and at those of the lecture's networks, naive and blocked.</summary>
public class MatrixProductBenchmarks
{
    private Tensor<float> a = null!, b = null!;

    /// <summary>rows x inner x columns.</summary>
    [Params("256x256x256", "512x512x512", "1024x1024x1024", "256x1600x64", "128x784x128")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var sizes = Size.Split('x').Select(int.Parse).ToArray();
        var rng = new Rng(1);
        (a, b) = (rng.Normal<float>([sizes[0], sizes[1]]), rng.Normal<float>([sizes[1], sizes[2]]));
    }

    [Benchmark]
    public float Blocked()
    {
        using var step = StepScope.Begin();
        return a.Dot(b).Data[0];
    }

    [Benchmark]
    public float BlockedOneThread()
    {
        using var one = Workers.Limit(1);
        using var step = StepScope.Begin();
        return a.Dot(b).Data[0];
    }
}

/// <summary>The definition, at a size that it can do in a moment.</summary>
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
