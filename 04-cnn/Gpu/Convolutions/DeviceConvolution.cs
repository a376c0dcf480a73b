using System.Numerics;
using Course.Cnn.Convolution;
using Course.Cnn.Gpu.Devices;
using Course.Tensors;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>
/// A rung of the ladder behind the interface of all convolutions: the operands are copied to the device, the result is copied back. So it
/// can stand wherever a convolution of the engine can, and is tested and timed as they are; a training leaves its tensors on the device.
/// </summary>
/// <param name="device">The device.</param>
/// <param name="rung">How it computes.</param>
public sealed class DeviceConvolution<T>(Device device, IDeviceConvolution<T> rung) : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false)
    {
        var shape = ShapeRules.Convolution(x.Shape, w.Shape, bias?.Shape, window);
        using var step = device.BeginStep();
        return Result(shape, y => rung.Forward(
            device.Upload(x), device.Upload(w), bias is null ? null : device.Upload(bias), window, relu, y));
    }

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        ShapeRules.ConvolutionGradient(dY.Shape, inputShape, w.Shape, window);
        using var step = device.BeginStep();
        return Result(inputShape, dX => rung.InputGradient(device.Upload(dY), device.Upload(w), window, dX));
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var shape = ShapeRules.ConvolutionWeight(dY.Shape, x.Shape, window);
        using var step = device.BeginStep();
        return Result(shape, dW => rung.WeightGradient(device.Upload(x), device.Upload(dY), window, dW));
    }

    private Tensor<T> Result(Shape shape, Action<DeviceTensor<T>> compute)
    {
        var onDevice = device.Rent<T>(shape);
        compute(onDevice);
        var result = Tensor<T>.Uninitialized(shape);
        onDevice.Download(result.Data);
        return result;
    }
}
