using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Gpu.Training;

/// <summary>
/// A network on a device behind the face of any other module, for evaluation and prediction: pictures are copied to the device, logits are
/// copied back. It cannot be trained through this face, <see cref="DeviceTrainingLoop"/> does that.
/// </summary>
public sealed class DeviceModule : Module<float>
{
    private readonly DeviceNetwork network;

    /// <summary>Gives a network this face.</summary>
    public DeviceModule(DeviceNetwork network) => (this.network, _) = (network, AddModule("host", network.Host));

    /// <inheritdoc/>
    public override string Name => network.Host.Name;

    /// <inheritdoc/>
    public override Variable<float> Forward(Variable<float> x)
    {
        OutputShape(x.Shape);
        return network.Predict(x.Value);
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => network.Host.OutputShape(input);
}
