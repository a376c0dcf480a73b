using Course.Cnn.Gpu.Devices;
using Course.Tensors;

namespace Course.Cnn.Gpu.Layers;

/// <summary>
/// A layer whose numbers are on a device. It works as the layers by hand of chapter 02 do: forward remembers what the way back needs, and
/// backward receives dY, leaves the gradients of the parameters in their places, and returns dX. Tensors end with the step that is open.
/// </summary>
internal abstract class DeviceLayer
{
    /// <summary>The output for a batch.</summary>
    public abstract DeviceTensor<float> Forward(DeviceTensor<float> x);

    /// <summary>dX, after the forward pass of the same batch. The gradients of parameters are written, not added.</summary>
    public abstract DeviceTensor<float> Backward(DeviceTensor<float> dY);
}

/// <summary>Layers one after another.</summary>
/// <param name="layers">The layers in their order.</param>
internal sealed class LayerRow(IReadOnlyList<DeviceLayer> layers) : DeviceLayer
{
    /// <summary>The layers in their order.</summary>
    public IReadOnlyList<DeviceLayer> Layers => layers;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x) => layers.Aggregate(x, (input, layer) => layer.Forward(input));

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY) =>
        layers.Reverse().Aggregate(dY, (gradient, layer) => layer.Backward(gradient));
}

/// <summary>All numbers of a picture in one row; nothing is copied.</summary>
internal sealed class FlattenLayer : DeviceLayer
{
    private Shape pictures = Shape.Scalar;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        pictures = x.Shape;
        return x.Reshape([pictures[0], pictures[1..].ElementCount]);
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY) => dY.Reshape(pictures);
}
