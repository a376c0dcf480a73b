using System.Numerics;
using Course.Cnn.Architectures;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn;

/// <summary>
/// The layers of this chapter as methods of a network: each puts a layer behind the others that fits what comes out of them.
/// </summary>
public static class CnnLayers
{
    extension<T>(Sequential<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>
        /// A convolutional layer, <see cref="Layers.Convolution2D{T}"/>, whose square kernel moves place by place
        /// and stays inside the picture.
        /// </summary>
        /// <param name="filters">How many filters there are.</param>
        /// <param name="kernel">Height and width of the kernel.</param>
        /// <param name="activation">g; none unless given.</param>
        public Sequential<T> Convolution2D(int filters, int kernel, Activation<T>? activation = null) =>
            network.Convolution2D(filters, Window2D.Square(kernel), activation);

        /// <summary>A convolutional layer, <see cref="Layers.Convolution2D{T}"/>.</summary>
        /// <param name="filters">How many filters there are.</param>
        /// <param name="window">Kernel, stride, padding and dilation.</param>
        /// <param name="activation">g; none unless given.</param>
        /// <param name="initializer">How the weights begin, <see cref="XavierUniformInitializer"/> unless given.</param>
        /// <param name="hasBias">Whether a filter adds a number of its own.</param>
        public Sequential<T> Convolution2D(
            int filters, Window2D window, Activation<T>? activation = null, Initializer? initializer = null, bool hasBias = true) =>
            network.Add(
                (input, rng) => new Convolution2D<T>(input[^1], filters, window, activation, initializer, algorithm: null, hasBias, rng));

        /// <summary>Keeps the largest number of every window of size x size places; the windows do not overlap.</summary>
        public Sequential<T> MaxPooling2D(int size) => network.Add((_, _) => new MaxPooling2D<T>(size));

        /// <summary>Keeps the largest number of every window, <see cref="Layers.MaxPooling2D{T}"/>.</summary>
        public Sequential<T> MaxPooling2D(Window2D window) => network.Add((_, _) => new MaxPooling2D<T>(window));

        /// <summary>Keeps the mean of every window of size x size places; the windows do not overlap.</summary>
        public Sequential<T> AveragePooling2D(int size) => network.Add((_, _) => new AveragePooling2D<T>(size));

        /// <summary>Keeps the mean of every channel, <see cref="Layers.GlobalAveragePooling2D{T}"/>.</summary>
        public Sequential<T> GlobalAveragePooling2D() => network.Add((_, _) => new GlobalAveragePooling2D<T>());

        /// <summary>Lays a picture out as one row, <see cref="Layers.Flatten{T}"/>.</summary>
        public Sequential<T> Flatten() => network.Add((_, _) => new Flatten<T>());

        /// <summary>A block of GoogLeNet, <see cref="InceptionBlock"/>: four ways side by side; the size of the picture stays.</summary>
        /// <param name="filters">How many filters each way has.</param>
        public Sequential<T> Inception(InceptionFilters filters) =>
            network.Add((input, rng) => InceptionBlock.Create<T>(input[^1], filters, rng));

        /// <summary>A block of a residual network, <see cref="Layers.ResidualBlock{T}"/>.</summary>
        /// <param name="filters">Channels of its output.</param>
        /// <param name="stride">1 keeps the size of the picture, 2 halves it.</param>
        public Sequential<T> ResidualBlock(int filters, int stride = 1) =>
            network.Add((input, rng) => new ResidualBlock<T>(input[^1], filters, stride, rng));
    }
}
