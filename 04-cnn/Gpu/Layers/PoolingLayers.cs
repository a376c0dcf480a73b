using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Tensors;

namespace Course.Cnn.Gpu.Layers;

/// <summary>The largest or the smallest number of every window.</summary>
internal sealed class ExtremePoolingLayer(Window2D window, bool largest) : DeviceLayer
{
    private DeviceTensor<int>? winners;
    private Shape input = Shape.Scalar;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        var sizes = ConvolutionSizes.OfPooling(x.Shape, window);
        var y = x.Device.Rent<float>(sizes.Output);
        (input, winners) = (x.Shape, x.Device.Rent<int>(sizes.Output));
        x.Device.ForEach(y.Size, new ExtremePooling(x.View, y.View, winners.View, sizes, largest));
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var dX = dY.Device.Rent<float>(input);
        dY.Device.ForEach(
            dX.Size, new ExtremePoolingGradient(dY.View, winners!.View, dX.View, ConvolutionSizes.OfPooling(input, window)));
        return dX;
    }
}

/// <summary>The mean of every window.</summary>
internal sealed class AveragePoolingLayer(Window2D window) : DeviceLayer
{
    private Shape input = Shape.Scalar;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        var sizes = ConvolutionSizes.OfPooling(x.Shape, window);
        var y = x.Device.Rent<float>(sizes.Output);
        input = x.Shape;
        x.Device.ForEach(y.Size, new AveragePooling(x.View, y.View, sizes));
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var dX = dY.Device.Rent<float>(input);
        dY.Device.ForEach(dX.Size, new AveragePoolingGradient(dY.View, dX.View, ConvolutionSizes.OfPooling(input, window)));
        return dX;
    }
}

/// <summary>The mean of every channel over the whole picture.</summary>
internal sealed class GlobalAverageLayer : DeviceLayer
{
    private Shape input = Shape.Scalar;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        input = x.Shape;
        var y = x.Device.Rent<float>([input[0], input[3]]);
        x.Device.ForEach(y.Size, new GlobalAverage(x.View, y.View, input[1] * input[2], input[3]));
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var dX = dY.Device.Rent<float>(input);
        dY.Device.ForEach(dX.Size, new GlobalAverageGradient(dY.View, dX.View, input[1] * input[2], input[3]));
        return dX;
    }
}
