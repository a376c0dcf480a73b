using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Cnn.Gpu.Layers;

/// <summary>y = max(0, x).</summary>
internal sealed class ReluLayer : DeviceLayer
{
    private DeviceTensor<float>? y;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        y = x.Device.Rent<float>(x.Shape);
        x.Device.ForEach(x.Size, new Relu(x.View, y.View));
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY) => Gradients.OfRelu(y!, dY);
}

/// <summary>y = tanh x.</summary>
internal sealed class TanhLayer : DeviceLayer
{
    private DeviceTensor<float>? y;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        y = x.Device.Rent<float>(x.Shape);
        x.Device.ForEach(x.Size, new Tanh(x.View, y.View));
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var dX = dY.Device.Rent<float>(dY.Shape);
        dY.Device.ForEach(dY.Size, new TanhGradient(y!.View, dY.View, dX.View));
        return dX;
    }
}

/// <summary>
/// Dropout. Its masks are drawn by the processor from the layer's own generator and travel with the batch, so a training on a device meets
/// the masks that it would meet on the processor, and the two can be compared loss by loss.
/// </summary>
/// <param name="layer">The layer on the processor.</param>
/// <param name="features">Numbers of an example.</param>
internal sealed class DropoutLayer(Dropout<float> layer, int features) : DeviceLayer
{
    /// <summary>Numbers of an example.</summary>
    public int Features => features;

    /// <summary>Whether anything is dropped now.</summary>
    public bool IsActive => layer.IsTraining && layer.Rate > 0;

    /// <summary>The mask of the batch at hand, which came with it.</summary>
    public DeviceTensor<float>? Mask { get; set; }

    /// <summary>Draws the mask of a batch.</summary>
    public void Draw(Span<float> mask)
    {
        using var memory = StepScope.Begin();
        new DropoutMask<float>(layer.Rate, layer.Rng).Apply(Tensor<float>.Ones([mask.Length])).Value.Data.CopyTo(mask);
    }

    public override DeviceTensor<float> Forward(DeviceTensor<float> x) => IsActive ? Masked(x) : x;

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY) => IsActive ? Masked(dY) : dY;

    private DeviceTensor<float> Masked(DeviceTensor<float> x)
    {
        var y = x.Device.Rent<float>(x.Shape);
        x.Device.ForEach(x.Size, new Mask(x.View, Mask!.View, y.View));
        return y;
    }
}
