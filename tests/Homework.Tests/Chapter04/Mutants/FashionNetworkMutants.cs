using Course.Cnn.Layers;
using Course.Cnn.Tasks;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the network ends with softmax")]
public readonly struct FashionNetworkWithSoftmax : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) =>
        new([.. FashionNetworkSolution.Create(rng).Children.Select(child => child.Module), Activation<float>.Softmax]);
}

[Mutant("there is no convolution")]
public readonly struct FashionNetworkPerceptron : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) =>
        new(new Flatten<float>(), new Linear<float>(784, 128, Activation<float>.Relu, rng), new Linear<float>(128, 10, rng));
}

[Mutant("the network is too large")]
public readonly struct FashionNetworkTooLarge : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) => new(
        new Convolution2D<float>(1, 32, Window2D.Square(3, padding: 1), Activation<float>.Relu, rng),
        new Flatten<float>(),
        new Linear<float>(28 * 28 * 32, 64, Activation<float>.Relu, rng),
        new Linear<float>(64, 10, rng));
}

[Mutant("the seed is not used")]
public readonly struct FashionNetworkWithoutChance : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) => FashionNetworkSolution.Create(new Rng(7));
}

[Mutant("ten layers of sigmoids let no gradient through")]
public readonly struct FashionNetworkSigmoids : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) => new(
    [
        new Convolution2D<float>(1, 4, Window2D.Square(3), rng),
        new MaxPooling2D<float>(2),
        new Flatten<float>(),
        new Linear<float>(13 * 13 * 4, 32, rng),
        .. Enumerable.Range(0, 10).Select(_ => new Linear<float>(32, 32, Activation<float>.Sigmoid, rng)),
        new Linear<float>(32, 10, rng),
    ]);
}
