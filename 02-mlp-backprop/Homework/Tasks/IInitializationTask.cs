using Course.Tensors;

namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.10. Starting weights W for a layer of n_in inputs and n_out neurons, every one drawn by itself from a normal distribution with
/// mean 0. The rules differ in the variance:
/// <code>
/// Xavier   2 / (n_in + n_out)    for tanh and sigmoid
/// He       2 / n_in              for ReLU
/// </code>
/// rng.NextNormal() draws from the normal distribution with mean 0 and variance 1.
/// </summary>
/// <example>
/// A layer of 200 inputs and 50 neurons has 10 000 weights. By Xavier's rule their squares are 2 / 250 = 0.008 on average,
/// which is a standard deviation of 0.089443; by He's rule 2 / 200 = 0.01, a standard deviation of 0.1.
/// </example>
[Task("2.10", "How weights begin")]
public interface IInitializationTask
{
    /// <summary>Xavier's rule.</summary>
    /// <param name="inputs">n_in.</param>
    /// <param name="outputs">n_out.</param>
    /// <param name="rng">The only source of random numbers: the same seed gives the same weights.</param>
    /// <returns>W, [inputs, outputs], in a tensor of its own.</returns>
    static abstract Tensor Xavier(int inputs, int outputs, Rng rng);

    /// <summary>He's rule.</summary>
    /// <param name="inputs">n_in.</param>
    /// <param name="outputs">n_out.</param>
    /// <param name="rng">The only source of random numbers: the same seed gives the same weights.</param>
    /// <returns>W, [inputs, outputs], in a tensor of its own.</returns>
    static abstract Tensor He(int inputs, int outputs, Rng rng);
}
