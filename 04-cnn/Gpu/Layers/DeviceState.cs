using Course.Autograd;
using Course.Cnn.Gpu.Devices;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Gpu.Layers;

/// <summary>A parameter on a device.</summary>
/// <param name="Value">Its numbers.</param>
/// <param name="Gradient">Where its gradient is written.</param>
internal sealed record DeviceParameter(DeviceTensor<float> Value, DeviceTensor<float> Gradient);

/// <summary>
/// All numbers of a network in two blocks of a device's memory, values and gradients, tensor behind tensor. So the whole network travels in
/// one copy, and an optimizer changes it in one launch.
/// </summary>
internal sealed class DeviceState : IDisposable
{
    private const int Alignment = 64; // numbers: 256 bytes, where kernels that read vectors expect a tensor to begin

    private readonly Dictionary<Tensor<float>, int> places = new(ReferenceEqualityComparer.Instance);
    private readonly Module<float> network;

    /// <summary>Copies the numbers of a network to a device.</summary>
    public DeviceState(Device device, Module<float> network)
    {
        this.network = network;
        var parameters = network.Variables.Select(variable => variable.Value).ToArray();
        var size = 0;
        foreach (var tensor in parameters.Concat(network.State.Select(named => named.Value)))
        {
            if (places.TryAdd(tensor, size))
            {
                size += (tensor.Size + Alignment - 1) / Alignment * Alignment;
            }

            LearnedSize = places.Count == parameters.Length ? size : LearnedSize;
        }

        (Values, Gradients) = (device.Rent<float>([size]), device.Rent<float>([size]));
        Gradients.Upload(new float[size]);
        Upload();
    }

    /// <summary>Parameters first, then what modules remember beside them.</summary>
    public DeviceTensor<float> Values { get; }

    /// <summary>The gradients, in the places of their parameters.</summary>
    public DeviceTensor<float> Gradients { get; }

    /// <summary>Numbers of the blocks that belong to parameters.</summary>
    public int LearnedSize { get; }

    /// <summary>A parameter.</summary>
    public DeviceParameter Parameter(Variable<float> variable) =>
        new(Value(variable.Value), Gradients.Part(places[variable.Value], variable.Shape));

    /// <summary>A tensor of the network.</summary>
    public DeviceTensor<float> Value(Tensor<float> tensor) => Values.Part(places[tensor], tensor.Shape);

    /// <summary>Copies the numbers of the network to the device.</summary>
    public void Upload()
    {
        var all = new float[Values.Size];
        foreach (var (tensor, place) in places)
        {
            tensor.Data.CopyTo(all.AsSpan(place));
        }

        Values.Upload(all);
    }

    /// <summary>Copies the numbers on the device into the network.</summary>
    public void Download()
    {
        var all = new float[Values.Size];
        Values.Download(all);
        foreach (var (tensor, place) in places)
        {
            all.AsSpan(place, tensor.Size).CopyTo(tensor.Data);
            tensor.MarkChanged();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Values.Dispose();
        Gradients.Dispose();
    }
}
