using Course.Autograd;
using Course.Cnn;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Layers;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Optimization.NormalizationLayers;
using Course.Tensors;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Every layer on a device, forward and backward, against the engine's in double, with the same numbers.</summary>
[TestFixtureSource(typeof(TestDevices), nameof(TestDevices.Kinds))]
public sealed class LayerTests(DeviceKind kind)
{
    private static readonly Window2D Overlapping = new(new WindowAxis(3, 2, 1), new WindowAxis(2, 1));

    private static readonly TestCaseData[] Layers =
    [
        Layer("convolution with relu", [7, 5, 3], new PerType(n => n.Convolution2D(6, 3, Activation<float>.Relu),
            n => n.Convolution2D(6, 3, Activation<double>.Relu))),
        Layer("convolution with tanh", [7, 6, 2], new PerType(n => n.Convolution2D(4, 2, Activation<float>.Tanh),
            n => n.Convolution2D(4, 2, Activation<double>.Tanh))),
        Layer("fully connected", [11], new PerType(n => n.Linear(7, Activation<float>.Relu), n => n.Linear(7, Activation<double>.Relu))),
        Layer("fully connected, whole vectors", [12], new PerType(n => n.Linear(8), n => n.Linear(8))),
        Layer("max pooling", [6, 7, 3], new PerType(n => n.MaxPooling2D(2), n => n.MaxPooling2D(2))),
        Layer("max pooling, overlapping", [6, 7, 3], new PerType(n => n.MaxPooling2D(Overlapping), n => n.MaxPooling2D(Overlapping))),
        Layer("min pooling, overlapping", [6, 7, 3], new PerType(
            n => n.Add(new MinPooling2D<float>(Overlapping)), n => n.Add(new MinPooling2D<double>(Overlapping)))),
        Layer("average pooling, overlapping", [6, 7, 3], new PerType(
            n => n.Add(new AveragePooling2D<float>(Overlapping)), n => n.Add(new AveragePooling2D<double>(Overlapping)))),
        Layer("mean of a channel", [3, 5, 7], new PerType(n => n.GlobalAveragePooling2D(), n => n.GlobalAveragePooling2D())),
        Layer("flatten", [3, 2, 5], new PerType(n => n.Flatten(), n => n.Flatten())),
        Layer("relu", [9], new PerType(n => n.Activation(Activation<float>.Relu), n => n.Activation(Activation<double>.Relu))),
        Layer("batch normalization", [3, 4, 5], new PerType(n => n.BatchNormalization(), n => n.BatchNormalization())),
        Layer("dropout", [31], new PerType(n => n.Dropout(0.4), n => n.Dropout(0.4))),
        Layer("residual block", [4, 5, 3], new PerType(n => n.ResidualBlock(3), n => n.ResidualBlock(3))),
        Layer("residual block that halves", [5, 4, 3], new PerType(n => n.ResidualBlock(8, 2), n => n.ResidualBlock(8, 2))),
    ];

    [TestCaseSource(nameof(Layers))]
    public void A_layer_and_its_gradients_are_those_of_the_engine(Shape example, object layers)
    {
        const int examples = 5;
        var device = TestDevices.Of(kind);
        var (host, exact) = ((PerType)layers).Create(example);
        var rng = new Rng(3);
        var x = rng.Normal<float>([examples, .. example]);
        var input = new Variable<double>(x.To<double>(), requiresGradient: true);
        var y = exact.Forward(input);
        var dY = rng.Normal<float>(y.Shape);
        y.Backward(dY.To<double>());

        using var state = new DeviceState(device, host);
        var translation = new LayerTranslation(device, state);
        var row = translation.Translate(new Sequential<float>(Activation<float>.Relu, host), [1, .. example]);
        var layer = new LayerRow([.. row.Layers.Skip(1)]); // behind another layer, which wants a gradient
        foreach (var dropout in translation.Dropouts)
        {
            var mask = new float[examples * dropout.Features];
            dropout.Draw(mask);
            dropout.Mask = device.Upload(Tensor<float>.FromSpan([examples, dropout.Features], mask));
        }

        using var step = device.BeginStep();
        var yOn = layer.Forward(device.Upload(x));
        var dXOn = layer.Backward(device.Upload(dY));
        Assert.That(yOn.Shape, Is.EqualTo(y.Shape));
        Near.Require("y", Fetched(yOn), y.Value.Data);
        Near.Require("dX", Fetched(dXOn), input.Gradient!.Data);
        foreach (var (parameter, wanted) in host.Parameters.Zip(exact.Parameters))
        {
            Near.Require($"gradient of {parameter.Name}",
                Fetched(state.Parameter(parameter.Variable).Gradient), wanted.Variable.Gradient!.Data);
        }

        state.Download();
        foreach (var (got, wanted) in host.State.Zip(exact.State))
        {
            Near.Require(got.Name, got.Value.Data, wanted.Value.Data); // the running statistics
        }
    }

    [Test]
    public void In_evaluation_a_normalization_takes_its_running_statistics_and_dropout_drops_nothing()
    {
        var device = TestDevices.Of(kind);
        var layers = new PerType(n => n.BatchNormalization().Dropout(0.5), n => n.BatchNormalization().Dropout(0.5));
        var (host, exact) = layers.Create([3, 2, 4]);
        foreach (var (name, tensor) in host.State.Select(named => (named.Name, named.Value)))
        {
            new Rng(name.Length).Uniform<float>(tensor.Shape, 0.5, 2).Data.CopyTo(tensor.Data);
            exact.State.Single(named => named.Name == name).Value.CopyFrom(tensor.To<double>());
        }

        host.Evaluate();
        exact.Evaluate();
        using var state = new DeviceState(device, host);
        var layer = new LayerTranslation(device, state).Translate(host, [1, 3, 2, 4]);
        var x = new Rng(1).Normal<float>([2, 3, 2, 4]);
        using var step = device.BeginStep();
        Near.Require("y", Fetched(layer.Forward(device.Upload(x))), exact.Forward(x.To<double>()).Value.Data);
    }

    [Test]
    public void A_NaN_passes_a_relu_and_a_pooling_as_on_the_processor()
    {
        var device = TestDevices.Of(kind);
        var layers = new PerType(
            n => n.Activation(Activation<float>.Relu).MaxPooling2D(2), n => n.Activation(Activation<double>.Relu).MaxPooling2D(2));
        var (host, exact) = layers.Create([4, 4, 1]);
        var x = new Rng(2).Normal<float>([1, 4, 4, 1]);
        x.Data[5] = float.NaN;
        x.Data[10] = float.NegativeInfinity;
        using var state = new DeviceState(device, Weighted(host));
        using var step = device.BeginStep();
        var y = new LayerTranslation(device, state).Translate(host, [1, 4, 4, 1]).Forward(device.Upload(x));

        var wanted = exact.Forward(x.To<double>()).Value.Data.ToArray();
        Assert.That(wanted.Count(double.IsNaN), Is.EqualTo(1));
        Near.Require("y", Fetched(y), wanted);
    }

    [Test]
    public void A_layer_without_kernels_is_refused_by_name()
    {
        var host = new Sequential<float>([4], new Rng(1)).Linear(3, Activation<float>.Gelu);
        using var state = new DeviceState(TestDevices.Of(kind), host);

        Assert.That(() => new LayerTranslation(TestDevices.Of(kind), state).Translate(host, [1, 4]),
            Throws.TypeOf<DeviceException>().With.Message.Contains("gelu").And.Message.Contains("--device cpu"));
    }

    private static float[] Fetched(DeviceTensor<float> tensor)
    {
        var numbers = new float[tensor.Size];
        tensor.Download(numbers);
        return numbers;
    }

    // A state has at least one number.
    private static Sequential<float> Weighted(Module<float> network) => new(network, new BatchNormalization<float>(1));

    private static TestCaseData Layer(string name, Shape example, PerType layers) =>
        new TestCaseData(example, layers).SetArgDisplayNames(name);

    /// <summary>The same layers for both types of number.</summary>
    private sealed record PerType(
        Func<Sequential<float>, Sequential<float>> InFloat, Func<Sequential<double>, Sequential<double>> InDouble)
    {
        /// <summary>Both networks, with the same parameters.</summary>
        public (Sequential<float> Host, Sequential<double> Exact) Create(Shape example)
        {
            var host = InFloat(new Sequential<float>(example, new Rng(7)));
            var exact = InDouble(new Sequential<double>(example, new Rng(7)));
            foreach (var (from, to) in host.State.Zip(exact.State))
            {
                to.Value.CopyFrom(from.Value.To<double>());
            }

            return (host, exact);
        }
    }
}
