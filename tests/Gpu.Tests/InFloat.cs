using Course.Cnn.Convolution;
using Course.Tensors;

namespace Gpu.Tests;

/// <summary>A convolution in float where one in double is asked for, so that what is written for doubles can judge it.</summary>
internal sealed class InFloat(IConvolutionAlgorithm<float> algorithm) : IConvolutionAlgorithm<double>
{
    public Tensor<double> Forward(Tensor<double> x, Tensor<double> w, Tensor<double>? bias, Window2D window, bool relu = false) =>
        algorithm.Forward(x.To<float>(), w.To<float>(), bias?.To<float>(), window, relu).To<double>();

    public Tensor<double> InputGradient(Tensor<double> dY, Tensor<double> w, Shape inputShape, Window2D window) =>
        algorithm.InputGradient(dY.To<float>(), w.To<float>(), inputShape, window).To<double>();

    public Tensor<double> WeightGradient(Tensor<double> x, Tensor<double> dY, Window2D window) =>
        algorithm.WeightGradient(x.To<float>(), dY.To<float>(), window).To<double>();
}
