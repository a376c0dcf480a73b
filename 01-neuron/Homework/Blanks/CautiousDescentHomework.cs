using Course.Neuron.Tasks;

namespace Course.Neuron.Homework;

/// <summary>Task 1.5, descent that shortens its steps. The statement is the comment of <see cref="ICautiousDescentTask"/>.</summary>
public readonly struct CautiousDescentHomework : ICautiousDescentTask
{
    /// <inheritdoc/>
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts) =>
        throw Blank.Here("1.5");
}
