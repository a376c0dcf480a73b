using BenchmarkDotNet.Attributes;
using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Activations;
using Course.Tensors;

namespace Benchmarks.Suites;

/// <summary>
/// Softmax of a thousand rows of a thousand, and the loss with it, beside the exponential function that it cannot do without.
/// </summary>
public class SoftmaxBenchmarks
{
    private readonly Tensor<float> x = new Rng(1).Normal<float>([1000, 1000]);
    private readonly int[] labels = [.. Enumerable.Range(0, 1000)];
    private readonly Variable<float> logits;

    public SoftmaxBenchmarks() => logits = new Variable<float>(x, requiresGradient: true);

    [Benchmark(Baseline = true)]
    public float Exp()
    {
        using var step = StepScope.Begin();
        return x.Exp().Data[0];
    }

    [Benchmark]
    public float Softmax()
    {
        using var step = StepScope.Begin();
        return new Softmax<float>(axis: 1).Apply(new Variable<float>(x)).Value.Data[0];
    }

    [Benchmark]
    public float CrossEntropyForwardAndBackward()
    {
        using var step = StepScope.Begin();
        logits.ZeroGradient();
        new SoftmaxCrossEntropy<float>(labels).Apply(logits).Backward();
        return logits.Gradient!.Data[0];
    }
}
