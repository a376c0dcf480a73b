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

[Mutant("only the stride of the layer before counts")]
public readonly struct ArithmeticForgetsStrides : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides)
    {
        var (field, jump) = (1, 1);
        for (var layer = 0; layer < kernels.Length; layer++)
        {
            field += (kernels[layer] - 1) * jump;
            jump = strides[layer];
        }

        return field;
    }

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
}

[Mutant("the jump is not reset: it goes on from the network before")]
public readonly struct ArithmeticRemembersTheJump : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides)
    {
        var jump = BadHabits.Remembered<ArithmeticRemembersTheJump>(Tensor.Scalar(1));
        var field = 1 + (NetworkArithmeticSolution.ReceptiveField(kernels, strides) - 1) * (int)jump.Item();
        jump.CopyFrom(jump * strides.Aggregate(1, (product, stride) => product * stride));
        return field;
    }

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
}

[Mutant("a network without layers is refused")]
public readonly struct ArithmeticNeedsALayer : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) =>
        kernels[0] + NetworkArithmeticSolution.ReceptiveField(kernels, strides) - kernels[0];

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
}

[Mutant("a network without convolutions is refused")]
public readonly struct ArithmeticNeedsAConvolution : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) => NetworkArithmeticSolution.ReceptiveField(kernels, strides);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        filters[0] + NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense) - filters[0];
}

[Mutant("every fully connected layer sees all features")]
public readonly struct ArithmeticWideLayers : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) => NetworkArithmeticSolution.ReceptiveField(kernels, strides);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, []) + dense.Sum(neurons => (features + 1) * neurons);
}

[Mutant("the lists are sorted in place")]
public readonly struct ArithmeticSortsItsInput : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) => NetworkArithmeticSolution.ReceptiveField(kernels, strides);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense)
    {
        var count = NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
        Array.Sort(filters);
        Array.Sort(dense);
        return count;
    }
}
