using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.11, what a network sees and weighs. The statement is the comment of <see cref="INetworkArithmeticTask"/>.</summary>
public readonly struct NetworkArithmeticHomework : INetworkArithmeticTask
{
    /// <inheritdoc/>
    public static int ReceptiveField(int[] kernels, int[] strides) => throw Blank.Here("4.11");

    /// <inheritdoc/>
    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) => throw Blank.Here("4.11");
}
