using System.Numerics;
using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Cnn.Functions;
using Course.Cnn.Fused;
using Course.Tensors;

namespace Course.Cnn;

/// <summary>
/// Sugar: the functions of this chapter as methods of a variable that holds pictures, N x H x W x C. Each is explained where it is defined.
/// </summary>
public static class CnnOperations
{
    extension<T>(Variable<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>
        /// The convolution with a weight, plus a bias unless that is null, with a ReLU on request; <see cref="Functions.Convolve{T}"/>.
        /// </summary>
        public Variable<T> Convolve(
            Variable<T> weight, Variable<T>? bias, Window2D window, bool relu = false, IConvolutionAlgorithm<T>? algorithm = null)
        {
            var convolve = new Convolve<T>(window, relu, algorithm);
            return bias is null ? convolve.Apply(x, weight) : convolve.Apply(x, weight, bias);
        }

        /// <summary>The largest number of every window; <see cref="Functions.MaxPool{T}"/>.</summary>
        public Variable<T> MaxPool(Window2D window) => new MaxPool<T>(window).Apply(x);

        /// <summary>The smallest number of every window; <see cref="Functions.MinPool{T}"/>.</summary>
        public Variable<T> MinPool(Window2D window) => new MinPool<T>(window).Apply(x);

        /// <summary>The mean of every window; <see cref="Functions.AveragePool{T}"/>.</summary>
        public Variable<T> AveragePool(Window2D window) => new AveragePool<T>(window).Apply(x);

        /// <summary>
        /// Convolution, ReLU and max pooling in one pass, for sizes that fit; <see cref="Fused.ConvolveReluMaxPool{T}"/>.
        /// </summary>
        public Variable<T> ConvolveReluMaxPool(Variable<T> weight, Variable<T> bias, Window2D window, Window2D pooling) =>
            new ConvolveReluMaxPool<T>(window, pooling).Apply(x, weight, bias);

        /// <summary>
        /// Convolution, batch normalization, an addition unless that is null, and a ReLU on request in as few walks as there can be;
        /// <see cref="Fused.ConvolveNormalize{T}"/>.
        /// </summary>
        public Variable<T> ConvolveNormalize(
            Variable<T> weight, Variable<T> gamma, Variable<T> beta, Variable<T>? added, Window2D window, double epsilon = 1e-5,
            bool relu = false) => new ConvolveNormalize<T>(window, epsilon, relu).Apply(x, weight, gamma, beta, added);
    }
}
