using System.Numerics;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>
/// AlexNet, whose victory on ImageNet in 2012 began the present age: five convolutions with ReLU, overlapping max pooling, and three fully connected layers with dropout. In one
/// tower it has 62 378 344 parameters, 94 % of them in the fully connected layers.
/// </summary>
/// <remarks>
/// A. Krizhevsky, I. Sutskever, G. Hinton, "ImageNet classification with deep convolutional neural networks", 2012. The paper splits the network over two graphics cards of
/// 3 GB, which cuts some connections (60 965 224 parameters); this is the form without the cut. Its local response normalization, which has no weights, is left out, as in
/// all later networks.
/// </remarks>
public static class AlexNet
{
    // <alex-net>
    /// <summary>Builds the network with fresh weights, for pictures of 227 x 227 x 3.</summary>
    /// <param name="rng">Where the starting weights and the dropout come from.</param>
    /// <param name="classes">The number of classes; 1000 in ImageNet.</param>
    public static Sequential<T> Create<T>(Rng rng, int classes = 1000)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var relu = Activation<T>.Relu;
        var pooling = Window2D.Square(3, stride: 2); // windows overlap
        return new Sequential<T>(
            new Convolution2D<T>(3, 96, Window2D.Square(11, stride: 4), rng, relu),
            new MaxPooling2D<T>(pooling),
            new Convolution2D<T>(96, 256, Window2D.Square(5, padding: 2), rng, relu),
            new MaxPooling2D<T>(pooling),
            new Convolution2D<T>(256, 384, Window2D.Square(3, padding: 1), rng, relu),
            new Convolution2D<T>(384, 384, Window2D.Square(3, padding: 1), rng, relu),
            new Convolution2D<T>(384, 256, Window2D.Square(3, padding: 1), rng, relu),
            new MaxPooling2D<T>(pooling),
            new Flatten<T>(),
            new Dropout<T>(0.5, rng),
            new Linear<T>(6 * 6 * 256, 4096, rng, relu),
            new Dropout<T>(0.5, rng),
            new Linear<T>(4096, 4096, rng, relu),
            new Linear<T>(4096, classes, rng));
    }
    // </alex-net>
}
