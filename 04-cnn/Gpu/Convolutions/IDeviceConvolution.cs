using Course.Cnn.Gpu.Devices;
using Course.Tensors;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>
/// A way to compute a convolution and its gradients on a device, a rung of the ladder. The formulas are those of
/// <see cref="Convolution.IConvolutionAlgorithm{T}"/>; every result has its place already, and every number of it is written.
/// </summary>
public interface IDeviceConvolution<T>
    where T : unmanaged
{
    /// <summary>What the ladder calls it.</summary>
    string Name { get; }

    /// <summary>y = relu?(x * w + bias).</summary>
    /// <param name="x">Pictures, N x H x W x C.</param>
    /// <param name="w">The weight, kernelHeight x kernelWidth x C x F.</param>
    /// <param name="bias">One number a filter, F; null for none.</param>
    /// <param name="window">Stride, padding and dilation.</param>
    /// <param name="relu">Whether negative results become 0.</param>
    /// <param name="y">Receives the result, N x H' x W' x F.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    void Forward(DeviceTensor<T> x, DeviceTensor<T> w, DeviceTensor<T>? bias, Window2D window, bool relu, DeviceTensor<T> y);

    /// <summary>dX: every pixel receives the gradients of all outputs that it entered, each times the weight that it met.</summary>
    /// <param name="dY">The gradient of the output.</param>
    /// <param name="w">The weight.</param>
    /// <param name="window">As in <see cref="Forward"/>.</param>
    /// <param name="dX">Receives the result, N x H x W x C.</param>
    void InputGradient(DeviceTensor<T> dY, DeviceTensor<T> w, Window2D window, DeviceTensor<T> dX);

    /// <summary>dW: every weight receives, over all places and pictures, the input that it met times the gradient of the output.</summary>
    /// <param name="x">The pictures.</param>
    /// <param name="dY">The gradient of the output.</param>
    /// <param name="window">As in <see cref="Forward"/>.</param>
    /// <param name="dW">Receives the result, kernelHeight x kernelWidth x C x F.</param>
    void WeightGradient(DeviceTensor<T> x, DeviceTensor<T> dY, Window2D window, DeviceTensor<T> dW);
}
