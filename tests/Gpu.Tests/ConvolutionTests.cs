using Course.Cnn.Convolution;
using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Tensors;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Every rung of the ladder against the loops of the definition in double.</summary>
[TestFixtureSource(typeof(TestDevices), nameof(TestDevices.Kinds))]
public sealed class ConvolutionTests(DeviceKind kind)
{
    // Pictures, window, filters: odd and prime sizes, channels that fill no vector or tile, more depth than rows.
    private static readonly (Shape Pictures, Window2D Window, int Filters)[] Shapes =
    [
        ([1, 5, 5, 3], Window2D.Square(3, padding: 1), 5),
        ([2, 7, 5, 4], Window2D.Square(3, stride: 2, padding: 1), 8),
        ([1, 9, 8, 5], new Window2D(new WindowAxis(3, 1, 2, 2), new WindowAxis(2, 3, 1, 1)), 7),
        ([1, 3, 3, 37], Window2D.Square(3), 4),
        ([3, 4, 3, 1], Window2D.Square(2), 19),
        ([2, 5, 7, 8], Window2D.Square(1), 12),
    ];

    [TestCaseSource(nameof(Shapes))]
    public void Every_rung_gives_what_the_loops_give((Shape Pictures, Window2D Window, int Filters) shape)
    {
        foreach (var rung in ConvolutionLadder.Of(TestDevices.Of(kind)))
        {
            Check(rung, shape.Pictures, shape.Window, shape.Filters);
        }
    }

    [Test]
    public void Layers_of_real_size_too()
    {
        var device = TestDevices.OfFast(kind);
        foreach (var rung in ConvolutionLadder.Of(device))
        {
            Check(rung, [9, 13, 13, 32], Window2D.Square(3), 67);
            Check(rung, [5, 17, 15, 70], Window2D.Square(3, padding: 1), 132);
        }
    }

    private void Check(IDeviceConvolution<float> rung, Shape pictures, Window2D window, int filters)
    {
        var device = TestDevices.Of(kind);
        var rng = new Rng(pictures.ElementCount);
        var naive = new Im2ColConvolution<double>();
        var (x, w, bias) = (rng.Normal<float>(pictures),
            rng.Normal<float>([window.Height.Kernel, window.Width.Kernel, pictures[3], filters]), rng.Normal<float>([filters]));
        var y = naive.Forward(x.To<double>(), w.To<double>(), bias.To<double>(), window, relu: true);
        var dY = rng.Normal<float>(y.Shape);
        using var step = device.BeginStep();
        var (xOn, wOn, biasOn, dYOn) = (device.Upload(x), device.Upload(w), device.Upload(bias), device.Upload(dY));

        Near.Require($"{rung.Name}, forward",
            Poisoned.Result<float>(device, y.Shape, result => rung.Forward(xOn, wOn, biasOn, window, relu: true, result)), y.Data);
        Near.Require($"{rung.Name}, input gradient",
            Poisoned.Result<float>(device, x.Shape, result => rung.InputGradient(dYOn, wOn, window, result)),
            naive.InputGradient(dY.To<double>(), w.To<double>(), x.Shape, window).Data);
        Near.Require($"{rung.Name}, weight gradient",
            Poisoned.Result<float>(device, w.Shape, result => rung.WeightGradient(xOn, dYOn, window, result)),
            naive.WeightGradient(x.To<double>(), dY.To<double>(), window).Data);
    }
}
