using Course.Autograd;
using Course.Cnn.Functions;
using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Tensors;
using NUnit.Framework;
using ReferenceCases;

namespace Gpu.Tests;

/// <summary>The convolutions that PyTorch computed, on every rung.</summary>
[TestFixtureSource(typeof(TestDevices), nameof(TestDevices.FastKinds))]
public sealed class ReferenceCaseTests(DeviceKind kind)
{
    private static readonly Lazy<IReadOnlyList<ReferenceCase>> Cases = new(() => CaseDirectory
        .Read(Path.Combine(AppContext.BaseDirectory, "Cases")).Single(family => family.Name == "convolution").Cases);

    [Test]
    public void Every_rung_gives_what_PyTorch_gives()
    {
        Assert.That(Cases.Value, Has.Count.GreaterThan(10), "the cases are found");
        foreach (var rung in ConvolutionLadder.Of(TestDevices.Of(kind)))
        {
            foreach (var referenceCase in Cases.Value)
            {
                Check(rung, referenceCase);
            }
        }
    }

    private void Check(IDeviceConvolution<float> rung, ReferenceCase referenceCase)
    {
        var inputs = referenceCase.Inputs.ToDictionary(
            input => input.Key, input => new Variable<double>(input.Value, requiresGradient: true));
        var weight = inputs["weight"].Transpose(2, 3, 1, 0); // out x in x height x width
        var convolve = new Convolve<double>(
            Window(referenceCase, weight.Shape), relu: false, new InFloat(new DeviceConvolution<float>(TestDevices.Of(kind), rung)));
        var x = inputs["input"].Transpose(0, 2, 3, 1); // channels first
        var y = (inputs.TryGetValue("bias", out var bias) ? convolve.Apply(x, weight, bias) : convolve.Apply(x, weight))
            .Transpose(0, 3, 1, 2);
        y.Backward(referenceCase.Upstream["output"]);

        var name = $"{rung.Name}, {referenceCase.Name}";
        Near.Require(name, y.Value.To<float>().Data, referenceCase.Output("output").Data);
        foreach (var (input, gradient) in referenceCase.Gradients)
        {
            Near.Require($"{name}, gradient of {input}", inputs[input].Gradient!.To<float>().Data, gradient.Data);
        }
    }

    private static Window2D Window(ReferenceCase referenceCase, Shape weight)
    {
        var (stride, padding, dilation) = (Pair("stride", 1), Pair("padding", 0), Pair("dilation", 1));
        return new Window2D(
            new WindowAxis(weight[0], stride[0], padding[0], dilation[0]),
            new WindowAxis(weight[1], stride[^1], padding[^1], dilation[^1]));

        int[] Pair(string attribute, int otherwise) =>
            referenceCase.Attributes.WholeNumbers(attribute) is [_, ..] numbers ? numbers : [otherwise];
    }
}
