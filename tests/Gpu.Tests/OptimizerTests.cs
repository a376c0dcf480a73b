using Course.Autograd;
using Course.Cnn;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Training;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Tensors;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>The optimizers on a device against the engine's in double.</summary>
[TestFixtureSource(typeof(TestDevices), nameof(TestDevices.Kinds))]
public sealed class OptimizerTests(DeviceKind kind)
{
    [Test]
    public void Descent_changes_every_parameter_as_the_engine_does() =>
        Compare(network => new DeviceSgd(network, 0.1), variables => new Sgd<double>(variables, 0.1));

    [Test]
    public void Adam_changes_every_parameter_as_the_engine_does() =>
        Compare(network => new DeviceAdam(network, 0.01), variables => new Adam<double>(variables, 0.01));

    [Test]
    public void A_learning_rate_that_is_no_number_is_refused()
    {
        using var network = new DeviceNetwork(TestDevices.Of(kind), Network(), [4, 3, 1]);

        Assert.That(() => new DeviceSgd(network, double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("NaN"));
    }

    private void Compare(Func<DeviceNetwork, DeviceOptimizer> create, Func<IEnumerable<Variable<double>>, Optimizer<double>> exact)
    {
        var host = Network();
        var wanted = host.Parameters.Select(parameter => new Variable<double>(parameter.Variable.Value.To<double>(), true)).ToArray();
        using var network = new DeviceNetwork(TestDevices.Of(kind), host, [4, 3, 1]);
        var (optimizer, exactOptimizer) = (create(network), exact(wanted));
        var rng = new Rng(9);
        for (var step = 0; step < 5; step++)
        {
            exactOptimizer.ZeroGradient();
            foreach (var (parameter, variable) in host.Parameters.Zip(wanted))
            {
                var gradient = rng.Normal<float>(variable.Shape, standardDeviation: 0.1);
                network.State.Parameter(parameter.Variable).Gradient.Upload(gradient.Data);
                (variable * gradient.To<double>()).Sum().Backward();
            }

            optimizer.Step();
            exactOptimizer.Step();
        }

        network.Download();
        foreach (var (parameter, variable) in host.Parameters.Zip(wanted))
        {
            Near.Require(parameter.Name, parameter.Variable.Value.Data, variable.Value.Data);
        }
    }

    private static Sequential<float> Network() => new Sequential<float>([4, 3, 1], new Rng(2)).Flatten()
        .Linear(5, Activation<float>.Relu).Linear(3);
}
