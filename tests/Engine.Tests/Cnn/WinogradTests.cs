using System.Numerics;
using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Tensors;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>Winograd's convolution against the naive one, and the rule that chooses it.</summary>
[TestFixture]
public sealed class WinogradTests
{
    [Property(MaxTest = 200)]
    public FsCheck.Property It_gives_what_the_loops_give() =>
        Prop.ForAll(WindowGenerators.ThreeByThree().ToArbitrary(), drawn => Differences<double>(drawn).All(d => d < 1e-13));

    [Property(MaxTest = 100)]
    public FsCheck.Property In_single_precision_too() =>
        Prop.ForAll(WindowGenerators.ThreeByThree().ToArbitrary(), drawn => Differences<float>(drawn).All(d => d < 1e-5));

    // Sizes that take several strips of tiles, whose ends lie inside a row and inside a picture;
    // the last has so many channels that a strip is as short as it can be.
    [TestCase(2, 25, 23, 40, 36, 0)]
    [TestCase(3, 24, 29, 32, 64, 1)]
    [TestCase(20, 7, 9, 64, 33, 1)]
    [TestCase(1, 14, 15, 160, 130, 2)]
    public void It_works_strip_by_strip(int pictures, int height, int width, int channels, int filters, int padding)
    {
        var drawn = new ConvolutionCase([pictures, height, width, channels], Window2D.Square(3, padding: padding), filters, 3);

        Assert.That(Differences<double>(drawn), Has.All.LessThan(1e-13));
        Assert.That(Differences<float>(drawn), Has.All.LessThan(1e-5));
    }

    [TestCase(2, 1, 1)]
    [TestCase(3, 2, 1)]
    [TestCase(3, 1, 2)]
    public void Other_windows_are_refused(int kernel, int stride, int dilation)
    {
        var window = Window2D.Square(kernel, stride, dilation: dilation);

        Assert.That(WinogradConvolution<float>.Fits(window), Is.False);
        Assert.Throws<ArgumentException>(() => new WinogradConvolution<float>().Forward(
            Tensor<float>.Zeros([1, 9, 9, 1]), Tensor<float>.Zeros([kernel, kernel, 1, 1]), null, window));
    }

    [TestCase(4, 14, 32, 32, 3, 1, true)]
    [TestCase(4, 14, 16, 32, 3, 1, true, false)] // the gradient of the weight has to have more to multiply
    [TestCase(4, 14, 1, 32, 3, 1, false)] // one channel has little to multiply
    [TestCase(4, 14, 16, 10, 3, 1, false)]
    [TestCase(64, 4, 16, 32, 3, 1, false)] // few outputs
    [TestCase(64, 5, 16, 32, 3, 1, false)] // much of the tiles is outside
    [TestCase(8, 7, 32, 32, 3, 1, true)]
    [TestCase(7, 7, 16, 32, 3, 1, false)] // too few outputs in all for the transform of the weight
    [TestCase(4, 14, 16, 32, 3, 2, false)]
    [TestCase(4, 14, 16, 32, 5, 1, false)]
    public void The_fastest_way_is_chosen_by_size(
        int pictures, int side, int channels, int filters, int kernel, int stride, bool winograd, bool? ofWeight = null)
    {
        var window = Window2D.Square(kernel, stride, padding: kernel / 2);
        var (x, w, bias, dY) = Draw<float>(new ConvolutionCase([pictures, side, side, channels], window, filters, 9));
        IConvolutionAlgorithm<float> chosen = winograd ? new WinogradConvolution<float>() : new DirectConvolution<float>();
        IConvolutionAlgorithm<float> chosenOfWeight =
            ofWeight ?? winograd ? new WinogradConvolution<float>() : new DirectConvolution<float>();
        var fastest = new FastestConvolution<float>();

        Assert.That(
            Bits(fastest.Forward(x, w, bias, window, relu: true)), Is.EqualTo(Bits(chosen.Forward(x, w, bias, window, relu: true))));
        Assert.That(Bits(fastest.InputGradient(dY, w, x.Shape, window)), Is.EqualTo(Bits(chosen.InputGradient(dY, w, x.Shape, window))));
        Assert.That(Bits(fastest.WeightGradient(x, dY, window)), Is.EqualTo(Bits(chosenOfWeight.WeightGradient(x, dY, window))));
    }

    private static float[] Bits(Tensor<float> tensor) => tensor.Data.ToArray();

    // The largest difference to the naive convolution in float64, as a part of the largest number:
    // forward, with a ReLU, input gradient, weight gradient.
    private static double[] Differences<T>(ConvolutionCase drawn)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, w, bias, dY) = Draw<T>(drawn);
        var (xd, wd, biasd, dYd) = (Exactly(x), Exactly(w), Exactly(bias), Exactly(dY));
        var (naive, winograd, window) = (new NaiveConvolution<double>(), new WinogradConvolution<T>(), drawn.Window);
        return [
            Difference(naive.Forward(xd, wd, biasd, window), winograd.Forward(x, w, bias, window)),
            Difference(naive.Forward(xd, wd, null, window, relu: true), winograd.Forward(x, w, null, window, relu: true)),
            Difference(naive.InputGradient(dYd, wd, x.Shape, window), winograd.InputGradient(dY, w, x.Shape, window)),
            Difference(naive.WeightGradient(xd, dYd, window), winograd.WeightGradient(x, dY, window))];
    }

    private static (Tensor<T> X, Tensor<T> W, Tensor<T> Bias, Tensor<T> DY) Draw<T>(ConvolutionCase drawn)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rng = new Rng(drawn.Seed);
        Shape weight = [drawn.Window.Height.Kernel, drawn.Window.Width.Kernel, drawn.Pictures[3], drawn.Filters];
        return (
            rng.Normal<T>(drawn.Pictures), rng.Normal<T>(weight), rng.Normal<T>([drawn.Filters]),
            rng.Normal<T>(ShapeRules.Convolution(drawn.Pictures, weight, drawn.Window)));
    }

    private static Tensor<double> Exactly<T>(Tensor<T> tensor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Tensor<double>.FromSpan(tensor.Shape, [.. tensor.Data.ToArray().Select(double.CreateChecked)]);

    private static double Difference<T>(Tensor<double> expected, Tensor<T> actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.That(actual.Shape, Is.EqualTo(expected.Shape));
        return expected.Size == 0 ? 0 : (expected - Exactly(actual)).Abs().Max().Item() / (1 + expected.Abs().Max().Item());
    }
}
