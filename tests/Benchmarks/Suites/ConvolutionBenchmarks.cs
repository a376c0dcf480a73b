using BenchmarkDotNet.Attributes;
using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Tensors;

namespace Benchmarks.Suites;

/// <summary>Which of the three computations of a convolution.</summary>
public enum ConvolutionPass
{
    Forward,
    InputGradient,
    WeightGradient,
}

/// <summary>
/// The ways to compute a convolution. A new way is one line below; the classes that derive say at which sizes,
/// and what all are compared with.
/// </summary>
public abstract class ConvolutionWays
{
    private Tensor<float> x = null!, w = null!, bias = null!, dY = null!;
    private Window2D window;

    [ParamsAllValues]
    public ConvolutionPass Pass { get; set; }

    [Benchmark]
    public float Direct() => Run(new DirectConvolution<float>());

    [Benchmark]
    public float Winograd() => Run(new WinogradConvolution<float>());

    /// <summary>
    /// Makes pictures x height x channels and filters from "256x13x32 to 64"; where the channels stay as many,
    /// the picture keeps its size as well.
    /// </summary>
    protected void Prepare(string size)
    {
        var sizes = size.Replace(" to ", "x", StringComparison.Ordinal).Split('x').Select(int.Parse).ToArray();
        var rng = new Rng(1);
        window = Window2D.Square(3, padding: sizes[2] == sizes[3] ? 1 : 0);
        (x, w, bias) = (
            rng.Normal<float>([sizes[0], sizes[1], sizes[1], sizes[2]]),
            rng.Normal<float>([3, 3, sizes[2], sizes[3]]), rng.Normal<float>([sizes[3]]));
        dY = rng.Normal<float>(ShapeRules.Convolution(x.Shape, w.Shape, window));
    }

    /// <summary>Computes the pass in one way, in a memory scope as in a training step.</summary>
    protected float Run(IConvolutionAlgorithm<float> way)
    {
        using var step = StepScope.Begin();
        var result = Pass switch
        {
            ConvolutionPass.Forward => way.Forward(x, w, bias, window),
            ConvolutionPass.InputGradient => way.InputGradient(dY, w, x.Shape, window),
            _ => way.WeightGradient(x, dY, window),
        };
        return result.Data[0];
    }
}

/// <summary>
/// At the sizes of the lecture's network and at a larger one, beside the way that most libraries begin with: a matrix of windows.
/// </summary>
public class ConvolutionBenchmarks : ConvolutionWays
{
    [Params("256x28x1 to 32", "256x13x32 to 64", "32x28x128 to 128")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => Prepare(Size);

    [Benchmark(Baseline = true)]
    public float Im2Col() => Run(new Im2ColConvolution<float>());
}

/// <summary>On few pictures, beside the definition.</summary>
public class NaiveConvolutionBenchmarks : ConvolutionWays
{
    [GlobalSetup]
    public void Prepare() => Prepare("2x13x32 to 64");

    [Benchmark(Baseline = true)]
    public float Naive() => Run(new NaiveConvolution<float>());

    [Benchmark]
    public float Im2Col() => Run(new Im2ColConvolution<float>());
}
