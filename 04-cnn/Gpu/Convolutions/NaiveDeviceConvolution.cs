using System.Numerics;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Products;
using Course.Tensors;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>The first rung: one thread a number of the result, and every thread reads all it needs from the device's memory.</summary>
internal sealed class NaiveDeviceConvolution<T> : IDeviceConvolution<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public string Name => "one thread an output";

    public void Forward(DeviceTensor<T> x, DeviceTensor<T> w, DeviceTensor<T>? bias, Window2D window, bool relu, DeviceTensor<T> y)
    {
        var sizes = ConvolutionSizes.Of(x.Shape, w.Shape, window);
        var finish = new Finish<T>((bias ?? w).View, bias is not null, relu);
        y.Device.ForEach(y.Size, new NaiveForward<T>(x.View, w.View, y.View, sizes, finish));
    }

    public void InputGradient(DeviceTensor<T> dY, DeviceTensor<T> w, Window2D window, DeviceTensor<T> dX)
    {
        var sizes = ConvolutionSizes.Of(dX.Shape, w.Shape, window);
        dX.Device.ForEach(dX.Size, new NaiveInputGradient<T>(dY.View, w.View, dX.View, sizes));
    }

    public void WeightGradient(DeviceTensor<T> x, DeviceTensor<T> dY, Window2D window, DeviceTensor<T> dW)
    {
        var sizes = ConvolutionSizes.Of(x.Shape, dW.Shape, window);
        dW.Device.ForEach(dW.Size, new NaiveWeightGradient<T>(x.View, dY.View, dW.View, sizes));
    }
}
