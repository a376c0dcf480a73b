using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Training;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>A device that trains and evaluates networks.</summary>
internal sealed class DeviceComputer : Computer
{
    private const string Best = "gpu", BestOrProcessor = "auto";

    private DeviceNetwork? network;

    private DeviceComputer(Device device) => Device = device;

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>Opens the device that <c>--device</c> names.</summary>
    /// <exception cref="DeviceException">There is none, or it cannot be opened; never for <c>auto</c>.</exception>
    /// <exception cref="MisuseException">The name is none.</exception>
    public static Computer Open(string name, Screen screen)
    {
        try
        {
            var device = Chosen(name).Open();
            screen.WriteLine($"computed by {device.Name}");
            return new DeviceComputer(device);
        }
        catch (DeviceException exception) when (name == BestOrProcessor)
        {
            screen.WriteLine($"computed by the processor: {exception.Message}");
            return Named("cpu", screen);
        }
    }

    // <loop-on-device>
    /// <inheritdoc/>
    public override TrainingLoop<float> Loop(
        Sequential<float> network, Shape picture, double learningRate, IReadOnlyList<TrainingListener<float>> listeners)
    {
        var onDevice = Copied(network, picture);
        return new DeviceTrainingLoop(onDevice, new DeviceAdam(onDevice, learningRate)) { Listeners = listeners };
    }
    // </loop-on-device>

    /// <inheritdoc/>
    public override Module<float> Ready(Sequential<float> network, Shape picture) => new DeviceModule(Copied(network, picture));

    /// <inheritdoc/>
    public override void Dispose() => Device.Dispose();

    // A network that was trained here is here already.
    private DeviceNetwork Copied(Sequential<float> host, Shape picture) =>
        network?.Host == host ? network : network = new DeviceNetwork(Device, host, picture);

    private static DeviceCandidate Chosen(string name)
    {
        var candidates = DeviceCandidate.All();
        if (name is Best or BestOrProcessor)
        {
            var reasons = candidates.Where(candidate => candidate.Kind != DeviceKind.Processor)
                .Select(candidate => $"{candidate.Title}: {candidate.Refusal}");
            return candidates.FirstOrDefault(candidate => candidate.Refusal is null) ?? throw new DeviceException(
                $"No graphics card can be used ({string.Join("; ", reasons)}). --device cpu computes on the processor.");
        }

        var known = candidates.Where(candidate => candidate.Name.Length > 0).ToArray();
        return known.FirstOrDefault(candidate => candidate.Name == name) ?? throw new MisuseException(
            "--device", name, $"cpu, gpu, auto, or one of this machine's: {string.Join(", ", known.Select(candidate => candidate.Name))}");
    }
}
