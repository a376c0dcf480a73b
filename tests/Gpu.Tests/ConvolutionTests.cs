using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Cnn.Functions;
using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Tensors;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Every rung of the ladder against the engine in double.</summary>
[TestFixtureSource(typeof(TestDevices), nameof(TestDevices.Kinds))]
public sealed class ConvolutionTests(DeviceKind kind)
{
    // Odd and prime sizes, channels that fill no vector or tile, more depth than rows.
    private static readonly TestCaseData[] Shapes =
    [
        Shaped([1, 5, 5, 3], Window2D.Square(3, padding: 1), 5),
        Shaped([2, 7, 5, 4], Window2D.Square(3, stride: 2, padding: 1), 8),
        Shaped([1, 9, 8, 5], new Window2D(new WindowAxis(3, 1, 2, 2), new WindowAxis(2, 3, 1, 1)), 7),
        Shaped([1, 3, 3, 37], Window2D.Square(3), 4),
        Shaped([3, 4, 3, 1], Window2D.Square(2), 19),
        Shaped([2, 5, 7, 8], Window2D.Square(1), 12),
    ];

    [TestCaseSource(nameof(Shapes))]
    public void Every_rung_gives_what_the_engine_gives(Shape pictures, Window2D window, int filters) =>
        CheckAll(TestDevices.Of(kind), new RandomConvolution(pictures, window, filters, pictures.ElementCount));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(RandomShapes)], MaxTest = 40)]
    public void On_shapes_of_any_kind_too(RandomConvolution drawn) => CheckAll(TestDevices.OfFast(kind), drawn);

    [Test]
    public void On_layers_of_real_size_too()
    {
        CheckAll(TestDevices.OfFast(kind), new RandomConvolution([9, 13, 13, 32], Window2D.Square(3), 67, 1));
        CheckAll(TestDevices.OfFast(kind), new RandomConvolution([5, 17, 15, 70], Window2D.Square(3, padding: 1), 132, 2));
    }

    [Test]
    public void One_thread_an_output_has_the_gradients_of_central_differences_in_double()
    {
        var algorithm = new DeviceConvolution<double>(TestDevices.OfFast(kind), new NaiveDeviceConvolution<double>());
        var (rng, window) = (new Rng(1), new Window2D(new WindowAxis(2, 2, 1), new WindowAxis(3, 1, 1, 2)));
        GradientCheck.Verify(
            "convolution on a device", v => new Convolve<double>(window, relu: false, algorithm).Apply(v[0], v[1], v[2]),
            rng.Normal<double>([1, 4, 5, 2]), rng.Normal<double>([2, 3, 2, 3]), rng.Normal<double>([3]));
    }

    [Test]
    public void The_same_bits_on_every_run()
    {
        var (device, rng) = (TestDevices.OfFast(kind), new Rng(4));
        var (x, dY) = (rng.Normal<float>([7, 13, 11, 32]), rng.Normal<float>([7, 11, 9, 64]));
        foreach (var rung in ConvolutionLadder.Of(device))
        {
            var algorithm = new DeviceConvolution<float>(device, rung);
            var first = algorithm.WeightGradient(x, dY, Window2D.Square(3));
            Assert.That(algorithm.WeightGradient(x, dY, Window2D.Square(3)).Data.ToArray(), Is.EqualTo(first.Data.ToArray()), rung.Name);
        }
    }

    [Test]
    public void Shapes_that_do_not_fit_are_refused_before_anything_is_computed()
    {
        var algorithm = new DeviceConvolution<float>(TestDevices.Of(kind), ConvolutionLadder.Fastest(TestDevices.Of(kind)));
        var (x, w) = (Tensor<float>.Ones([1, 5, 5, 3]), Tensor<float>.Ones([3, 3, 2, 4]));

        Assert.That(() => algorithm.Forward(x, w, null, Window2D.Square(3)), Throws.TypeOf<ShapeException>());
        Assert.That(() => algorithm.InputGradient(x, w, x.Shape, Window2D.Square(3)), Throws.TypeOf<ShapeException>());
        Assert.That(() => algorithm.WeightGradient(x, x, Window2D.Square(3)), Throws.TypeOf<ShapeException>());
    }

    private static void CheckAll(Device device, RandomConvolution drawn)
    {
        foreach (var rung in ConvolutionLadder.Of(device))
        {
            Check(device, rung, drawn);
        }
    }

    private static void Check(Device device, IDeviceConvolution<float> rung, RandomConvolution drawn)
    {
        var (window, rng, exact) = (drawn.Window, new Rng(drawn.Seed), new Im2ColConvolution<double>());
        var x = rng.Normal<float>(drawn.Pictures);
        var w = rng.Normal<float>([window.Height.Kernel, window.Width.Kernel, drawn.Pictures[3], drawn.Filters]);
        var bias = rng.Normal<float>([drawn.Filters]);
        var y = exact.Forward(x.To<double>(), w.To<double>(), bias.To<double>(), window, relu: true);
        var dY = rng.Normal<float>(y.Shape);
        using var step = device.BeginStep();
        var (xOn, wOn, biasOn, dYOn) = (device.Upload(x), device.Upload(w), device.Upload(bias), device.Upload(dY));

        Near.Require($"{rung.Name}, forward",
            Poisoned.Result<float>(device, y.Shape, result => rung.Forward(xOn, wOn, biasOn, window, relu: true, result)), y.Data);
        Near.Require($"{rung.Name}, input gradient",
            Poisoned.Result<float>(device, x.Shape, result => rung.InputGradient(dYOn, wOn, window, result)),
            exact.InputGradient(dY.To<double>(), w.To<double>(), x.Shape, window).Data);
        Near.Require($"{rung.Name}, weight gradient",
            Poisoned.Result<float>(device, w.Shape, result => rung.WeightGradient(xOn, dYOn, window, result)),
            exact.WeightGradient(x.To<double>(), dY.To<double>(), window).Data);
    }

    private static TestCaseData Shaped(Shape pictures, Window2D window, int filters) =>
        new TestCaseData(pictures, window, filters).SetArgDisplayNames($"{pictures}, {filters} filters");
}
