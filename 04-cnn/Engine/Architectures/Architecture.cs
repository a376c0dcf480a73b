using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Architectures;

/// <summary>A network that can be chosen by name, trained, saved and built again.</summary>
/// <param name="Name">What <c>--network</c> takes: <c>lenet-5</c>.</param>
/// <param name="Title">What it is, for the help page.</param>
/// <param name="Mark">What a model file calls it.</param>
/// <param name="Create">Builds it with fresh weights for pictures (height x width x channels) and a number of classes.</param>
public sealed record Architecture(string Name, string Title, string Mark, Func<Shape, int, Rng, Sequential<float>> Create)
{
    /// <summary>The network of the lecture.</summary>
    public static Architecture Lecture { get; } = new("lecture", "the lecture's network", "lecture-cnn", LectureNetwork.Create<float>);

    /// <summary>All networks, in the order of the lesson.</summary>
    public static IReadOnlyList<Architecture> All { get; } =
    [
        Lecture,
        new("lenet-5", "LeNet-5", "lenet-5", LeNet5.Create<float>),
        new("alexnet", "AlexNet with a quarter of its filters", "alexnet-small", AlexNet.CreateSmall<float>),
        new("inception", "three Inception blocks, GoogLeNet in small", "googlenet-small", SmallGoogLeNet.Create<float>),
        new("resnet-8", "a residual network of 8 layers", "resnet-8",
            (picture, classes, rng) => ResNet.Create<float>(picture, classes, blocks: 1, rng)),
        new("resnet-20", "a residual network of 20 layers", "resnet-20",
            (picture, classes, rng) => ResNet.Create<float>(picture, classes, blocks: 3, rng)),
    ];
}
