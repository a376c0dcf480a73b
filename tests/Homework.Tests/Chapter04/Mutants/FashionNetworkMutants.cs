using Course.Cnn.Layers;
using Course.Cnn.Tasks;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Regularization;
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

[Mutant("the network ends with ReLU, so no logit is negative")]
public readonly struct FashionNetworkWithRelu : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) =>
        new([.. FashionNetworkSolution.Create(rng).Children.Select(child => child.Module), Activation<float>.Relu]);
}

[Mutant("the network ends with tanh, so no logit is large")]
public readonly struct FashionNetworkWithTanh : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) =>
        new([.. FashionNetworkSolution.Create(rng).Children.Select(child => child.Module), Activation<float>.Tanh]);
}

[Mutant("only the first layer draws its weights from rng")]
public readonly struct FashionNetworkHalfByChance : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) => new(
    [
        FashionNetworkSolution.Create(rng).Children[0].Module,
        .. FashionNetworkSolution.Create(new Rng(7)).Children.Skip(1).Select(child => child.Module),
    ]);
}

[Mutant("dropout does not draw from rng")]
public readonly struct FashionNetworkSteadyDropout : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) => new(
        [.. FashionNetworkSolution.Create(rng).Children.Select(child =>
            child.Module is Dropout<float> ? new Dropout<float>(0.25, new Rng(7)) : child.Module)]);
}

[Mutant("every call returns the same network")]
public readonly struct FashionNetworkOnlyOne : IFashionNetworkTask
{
    private static readonly Lazy<Sequential<float>> Network = new(() => FashionNetworkSolution.Create(new Rng(1)));

    public static Sequential<float> Create(Rng rng) => Network.Value;
}

[Mutant("there are only nine classes")]
public readonly struct FashionNetworkNineClasses : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng) => new(
    [
        .. FashionNetworkSolution.Create(rng).Children.SkipLast(1).Select(child => child.Module),
        new Linear<float>(128, 9, rng),
    ]);
}
