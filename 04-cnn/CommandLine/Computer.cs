using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>What computes a network: the processor, or a device beside it.</summary>
internal abstract class Computer : IDisposable
{
    private const string ProcessorName = "cpu";

    /// <summary>The computer that <c>--device</c> names. The libraries of devices are loaded only when one is asked for.</summary>
    /// <param name="name">cpu, gpu, auto, or a device as <c>devices</c> lists it.</param>
    /// <param name="screen">Is told which device it is.</param>
    /// <exception cref="MisuseException">There is no such device.</exception>
    public static Computer Named(string name, Screen screen) => name == ProcessorName ? new Processor() : DeviceComputer.Open(name, screen);

    /// <summary>A training of a network with Adam.</summary>
    /// <param name="network">The network, which is trained when the loop has run, wherever it ran.</param>
    /// <param name="picture">Height x width x channels of a picture.</param>
    /// <param name="learningRate">The size of a step.</param>
    /// <param name="listeners">Who hears how it goes.</param>
    public abstract TrainingLoop<float> Loop(
        Sequential<float> network, Shape picture, double learningRate, IReadOnlyList<TrainingListener<float>> listeners);

    /// <summary>The network as something that answers for pictures.</summary>
    /// <param name="network">The network.</param>
    /// <param name="picture">Height x width x channels of a picture.</param>
    public abstract Module<float> Ready(Sequential<float> network, Shape picture);

    /// <summary>Lets go of the device.</summary>
    public abstract void Dispose();

    // The engine itself.
    private sealed class Processor : Computer
    {
        // <loop-on-processor>
        public override TrainingLoop<float> Loop(
            Sequential<float> network, Shape picture, double learningRate, IReadOnlyList<TrainingListener<float>> listeners) =>
            new(network, new Adam<float>(network, learningRate)) { Listeners = listeners };
        // </loop-on-processor>

        public override Module<float> Ready(Sequential<float> network, Shape picture) => network;

        public override void Dispose()
        {
        }
    }
}
