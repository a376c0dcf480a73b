using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.4, RMSprop. The statement is the comment of <see cref="IRmsPropTask"/>.</summary>
public readonly struct RmsPropHomework : IRmsPropTask
{
    /// <inheritdoc/>
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon) =>
        throw Blank.Here("3.4");
}
