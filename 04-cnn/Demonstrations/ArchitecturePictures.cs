using Course.Cnn.Architectures;
using Course.Cnn.Layers;
using Course.Drawing;
using Course.Mlp.Layers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Cnn.App.Demonstrations;

/// <summary>The famous networks as pictures: shapes from left to right, and the blocks that are more than a row of layers.</summary>
public static class ArchitecturePictures
{
    /// <summary>LeNet-5 on 32 x 32.</summary>
    public static Picture LeNet() => new LayerShapesPicture(Shapes(LeNet5.Create<float>([32, 32, 1], 10, new Rng(1)), [32, 32, 1]))
    {
        Title = "LeNet-5, 1998",
    };

    /// <summary>AlexNet on 227 x 227 x 3.</summary>
    public static Picture AlexNetwork() => new LayerShapesPicture(Shapes(AlexNet.Create<float>(1000, new Rng(1)), [227, 227, 3]))
    {
        Title = "AlexNet, 2012; the picture itself is drawn at a quarter of its size",
    };

    /// <summary>The block 3a of GoogLeNet: four ways side by side.</summary>
    public static Picture Inception()
    {
        var filters = InceptionFilters.Block3A;
        return new GraphPicture
        {
            Title = "An Inception block, 2014: four ways, put one behind the other",
            Nodes =
            [
                new("28 x 28 x 192"),
                new($"1 x 1, {filters.One}"), new($"1 x 1, {filters.ThreeReduce}"), new($"1 x 1, {filters.FiveReduce}"), new("max 3 x 3"),
                new($"3 x 3, {filters.Three}"), new($"5 x 5, {filters.Five}"), new($"1 x 1, {filters.PoolProjection}"),
                new("28 x 28 x 256"),
            ],
            Edges = [(0, 1), (0, 2), (0, 3), (0, 4), (2, 5), (3, 6), (4, 7), (1, 8), (5, 8), (6, 8), (7, 8)],
        };
    }

    /// <summary>A residual block: the input goes around two convolutions, and is added.</summary>
    public static Picture Residual() => new GraphPicture
    {
        Title = "A residual block, 2015: y = relu(x + f(x))",
        Nodes =
        [
            new("x"), new("3 x 3"), new("normalize"), new("relu"), new("3 x 3"), new("normalize"),
            new("+", IsOperation: true), new("relu"), new("y"),
        ],
        Edges = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (0, 6), (6, 7), (7, 8)],
    };

    /// <summary>ResNet-20 on 32 x 32 x 3, each block with its skip connection.</summary>
    public static Picture ResNetwork() => new LayerShapesPicture(Shapes(ResNet.Create<float>(new Rng(1)), [32, 32, 3]))
    {
        Title = "ResNet-20, 2015; an arc carries the input of a block past it",
    };

    /// <summary>What stands behind each layer that changes something in the shape, or is a block.</summary>
    internal static List<LayerShape> Shapes(Sequential<float> network, Shape picture)
    {
        List<LayerShape> shapes = [new("picture", picture)];
        Shape shape = [1, .. picture];
        foreach (var (_, module) in network.Children)
        {
            shape = module.OutputShape(shape);
            var isBlock = module is ResidualBlock<float>;
            if (module is not Dropout<float> && (isBlock || module.ParameterCount > 0 || shape[1..] != shapes[^1].Shape)
                && module.Name != "BatchNormalization")
            {
                shapes.Add(new LayerShape(ShortName(module.Name), shape[1..], isBlock));
            }
        }

        return shapes;
    }

    private static string ShortName(string name) => name switch
    {
        "Convolution2D" => "convolution",
        "MaxPooling2D" => "max pooling",
        "AveragePooling2D" => "mean pooling",
        "GlobalAveragePooling2D" => "mean of map",
        "ResidualBlock" => "block",
        _ => name.ToLowerInvariant(),
    };
}
