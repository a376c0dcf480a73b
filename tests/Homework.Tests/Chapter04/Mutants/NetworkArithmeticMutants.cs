using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the strides are ignored")]
public readonly struct NetworkArithmeticWithoutJump : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) => 1 + kernels.Sum(kernel => kernel - 1);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
}

[Mutant("a layer's own stride widens its own field")]
public readonly struct NetworkArithmeticJumpTooEarly : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) =>
        NetworkArithmeticSolution.ReceptiveField([1, .. kernels], [.. strides, 1]);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
}

[Mutant("the biases are forgotten")]
public readonly struct NetworkArithmeticWithoutBiases : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) => NetworkArithmeticSolution.ReceptiveField(kernels, strides);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense) - filters.Sum() - dense.Sum();
}

[Mutant("every convolution sees the channels of the picture")]
public readonly struct NetworkArithmeticPictureChannels : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) => NetworkArithmeticSolution.ReceptiveField(kernels, strides);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        filters.Sum(count => kernel * kernel * channels * count + count) + NetworkArithmeticSolution.Parameters(
            channels, [], kernel, features, dense);
}
