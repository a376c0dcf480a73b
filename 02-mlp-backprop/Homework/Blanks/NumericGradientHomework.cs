using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.9, the numeric gradient. The statement is the comment of <see cref="INumericGradientTask"/>.</summary>
public readonly struct NumericGradientHomework : INumericGradientTask
{
    /// <inheritdoc/>
    public static Tensor Gradient(Tensor at, Func<double> cost, double h) => throw Blank.Here("2.9");

    /// <inheritdoc/>
    public static double Error(Tensor a, Tensor g) => throw Blank.Here("2.9");
}
