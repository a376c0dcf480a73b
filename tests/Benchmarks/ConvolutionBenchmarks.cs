using BenchmarkDotNet.Attributes;
using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Tensors;

namespace Benchmarks;

/// <summary>The ways to compute a convolution and its gradients, at the sizes of the lecture's network and of a larger one.</summary>
public class ConvolutionBenchmarks
{
    private Tensor<float> x = null!, w = null!, bias = null!, dY = null!;
    private Window2D window;

    /// <summary>pictures x height x channels to filters; the largest one is padded by 1.</summary>
    [Params("256x28x1 to 32", "256x13x32 to 64", "32x28x128 to 128")]
    public string Size { get; set; } = "";

    [Params("direct", "im2col", "winograd")]
    public string Way { get; set; } = "";

    private IConvolutionAlgorithm<float> Algorithm { get; set; } = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var sizes = Size.Replace(" to ", "x", StringComparison.Ordinal).Split('x').Select(int.Parse).ToArray();
        var rng = new Rng(1);
        window = Window2D.Square(3, padding: sizes[2] == sizes[3] ? 1 : 0);
        (x, w, bias) = (rng.Normal<float>([sizes[0], sizes[1], sizes[1], sizes[2]]), rng.Normal<float>([3, 3, sizes[2], sizes[3]]), rng.Normal<float>([sizes[3]]));
        dY = rng.Normal<float>(ShapeRules.Convolution(x.Shape, w.Shape, window));
        Algorithm = Way == "direct" ? new DirectConvolution<float>() : Way == "im2col" ? new Im2ColConvolution<float>() : new WinogradConvolution<float>();
    }

    [Benchmark]
    public float Forward()
    {
        using var step = StepScope.Begin();
        return Algorithm.Forward(x, w, bias, window, relu: true).Data[0];
    }

    [Benchmark]
    public float WeightGradient()
    {
        using var step = StepScope.Begin();
        return Algorithm.WeightGradient(x, dY, window).Data[0];
    }

    [Benchmark]
    public float InputGradient()
    {
        using var step = StepScope.Begin();
        return Algorithm.InputGradient(dY, w, x.Shape, window).Data[0];
    }
}

/// <summary>The definition against the direct way, on few pictures.</summary>
public class NaiveConvolutionBenchmarks
{
    private readonly Tensor<float> x = new Rng(1).Normal<float>([1, 13, 13, 32]), w = new Rng(2).Normal<float>([3, 3, 32, 64]);

    [Benchmark(Baseline = true)]
    public float Naive() => new NaiveConvolution<float>().Forward(x, w, null, Window2D.Square(3)).Data[0];

    [Benchmark]
    public float Direct()
    {
        using var step = StepScope.Begin();
        return new DirectConvolution<float>().Forward(x, w, null, Window2D.Square(3)).Data[0];
    }
}
