using BenchmarkDotNet.Attributes;
using Course.Autograd;
using Course.Cnn.Functions;
using Course.Cnn.Fused;
using Course.Cnn.Pooling;
using Course.Tensors;

namespace Benchmarks.Suites;

/// <summary>
/// Max pooling behind the lecture's first convolution: by loops and in vectors, forward and backward, and in one pass with the convolution.
/// </summary>
public class PoolingBenchmarks
{
    private readonly Tensor<float> map = new Rng(1).Normal<float>([64, 26, 26, 32]), picture = new Rng(2).Normal<float>([64, 28, 28, 1]);
    private readonly Variable<float> w = new(new Rng(3).Normal<float>([3, 3, 1, 32]), requiresGradient: true),
        b = new(Tensor<float>.Zeros([32]), requiresGradient: true);
    private readonly Tensor<float> dY = new Rng(4).Normal<float>([64, 13, 13, 32]);
    private readonly Window2D window = Window2D.Square(3), pooling = Window2D.Square(2, stride: 2);

    [Benchmark(Baseline = true)]
    public float Naive() => NaivePooling.Extreme(map, pooling, largest: true).Y.Data[0];

    [Benchmark]
    public float Vectorized()
    {
        using var step = StepScope.Begin();
        return new MaxPool<float>(pooling).Apply(map).Value.Data[0];
    }

    [Benchmark]
    public float ThreePassesForwardAndBackward()
    {
        using var step = StepScope.Begin();
        return Gradient(new MaxPool<float>(pooling).Apply(new Convolve<float>(window, relu: true).Apply(picture, w, b)));
    }

    [Benchmark]
    public float OnePassForwardAndBackward()
    {
        using var step = StepScope.Begin();
        return Gradient(new ConvolveReluMaxPool<float>(window, pooling).Apply(picture, w, b));
    }

    private float Gradient(Variable<float> y)
    {
        w.ZeroGradient();
        b.ZeroGradient();
        y.Backward(dY);
        return w.Gradient!.Data[0];
    }
}
