using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;

namespace Course.Cnn.Gpu.Layers;

/// <summary>y = relu(p(x) + f(x)). On the way back both branches receive the same gradient, and x the sum of what they return.</summary>
/// <param name="inner">f.</param>
/// <param name="projection">p; null where x is carried past as it is.</param>
internal sealed class ResidualLayer(DeviceLayer inner, DeviceLayer? projection) : DeviceLayer
{
    private DeviceTensor<float>? y;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        var (carried, learned) = (projection?.Forward(x) ?? x, inner.Forward(x));
        y = x.Device.Rent<float>(learned.Shape);
        x.Device.ForEach(y.Size, new AddRelu(carried.View, learned.View, y.View));
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var g = Gradients.OfRelu(y!, dY);
        var (ofCarried, ofLearned) = (projection?.Backward(g) ?? g, inner.Backward(g));
        var dX = dY.Device.Rent<float>(ofLearned.Shape);
        dY.Device.ForEach(dX.Size, new Add(ofCarried.View, ofLearned.View, dX.View));
        return dX;
    }
}
