using System.Numerics;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>
/// AlexNet, whose victory on ImageNet in 2012 began the present age: five convolutions with ReLU, overlapping max pooling,
/// and three fully connected layers with dropout. In one tower it has 62 378 344 parameters, 94 % of them in the fully connected layers.
/// </summary>
/// <remarks>
/// A. Krizhevsky, I. Sutskever, G. Hinton, "ImageNet classification with deep convolutional neural networks", 2012.
/// The paper splits the network over two graphics cards of 3 GB, which cuts some connections (60 965 224 parameters);
/// this is the form without the cut. Its local response normalization, which has no weights, is left out, as in all later networks.
/// </remarks>
public static class AlexNet
{
    // <alex-net>
    /// <summary>Builds the network with fresh weights, for pictures of 227 x 227 x 3.</summary>
    /// <param name="classes">The number of classes; 1000 in ImageNet.</param>
    /// <param name="rng">Where the starting weights and the dropout come from.</param>
    public static Sequential<T> Create<T>(int classes, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var relu = Activation<T>.Relu;
        var pooling = Window2D.Square(3, stride: 2); // windows overlap
        var kernel = Window2D.Square(3, padding: 1);
        return new Sequential<T>([227, 227, 3], rng)
            .Convolution2D(96, Window2D.Square(11, stride: 4), relu).MaxPooling2D(pooling)
            .Convolution2D(256, Window2D.Square(5, padding: 2), relu).MaxPooling2D(pooling)
            .Convolution2D(384, kernel, relu)
            .Convolution2D(384, kernel, relu)
            .Convolution2D(256, kernel, relu).MaxPooling2D(pooling)
            .Flatten()
            .Dropout(0.5).Linear(4096, relu)
            .Dropout(0.5).Linear(4096, relu)
            .Linear(classes);
    }
    // </alex-net>

    // <small-alex-net>
    /// <summary>
    /// The same eight layers for small pictures, with a quarter of the filters: the first kernel is 5 x 5 and moves place by place, because
    /// 11 x 11 with stride 4 would leave 5 x 5 places of a picture of 28 x 28.
    /// </summary>
    /// <param name="picture">Height x width x channels.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="rng">Where the starting weights and the dropout come from.</param>
    /// <exception cref="ShapeException">The picture is too small for three overlapping poolings.</exception>
    public static Sequential<T> CreateSmall<T>(Shape picture, int classes, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var relu = Activation<T>.Relu;
        var pooling = Window2D.Square(3, stride: 2);
        var (wide, kernel) = (Window2D.Square(5, padding: 2), Window2D.Square(3, padding: 1));
        return new Sequential<T>(picture, rng)
            .Convolution2D(24, wide, relu).MaxPooling2D(pooling)
            .Convolution2D(64, wide, relu).MaxPooling2D(pooling)
            .Convolution2D(96, kernel, relu)
            .Convolution2D(96, kernel, relu)
            .Convolution2D(64, kernel, relu).MaxPooling2D(pooling)
            .Flatten()
            .Dropout(0.5).Linear(256, relu)
            .Dropout(0.5).Linear(256, relu)
            .Linear(classes);
    }
    // </small-alex-net>
}
