using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.8, the price of large weights. The statement is the comment of <see cref="IPenaltyTask"/>.</summary>
public readonly struct PenaltyHomework : IPenaltyTask
{
    /// <inheritdoc/>
    public static double Price(Tensor w, double l1, double l2) => throw Blank.Here("3.8");

    /// <inheritdoc/>
    public static Tensor Gradient(Tensor w, double l1, double l2) => throw Blank.Here("3.8");
}
