namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.9. Clipping by the norm. The gradients of all parameters together are one long vector;
/// when it is longer than the limit it is shortened to the limit, and its direction stays.
/// <code>
/// n = sqrt(sum of the squares of all numbers of all gradients)
/// every g becomes g limit / n      if n is greater than limit, else it stays
/// </code>
/// </summary>
/// <example>
/// Two gradients, (3, 0) and (0, 4), and the limit 1: n = 5, so they become (0.6, 0) and (0, 0.8). With the limit 10 they stay.
/// </example>
[Task("3.9", "Gradient clipping")]
public interface IClippingTask
{
    /// <summary>Shortens the gradients.</summary>
    /// <param name="gradients">The gradients, one for each parameter, of any shapes; there may be none. Leave them as they are.
    /// The sum of their squares is a finite number.</param>
    /// <param name="limit">The greatest length, above 0.</param>
    /// <returns>The gradients in the same order, each of its shape, in tensors of their own even where nothing is shortened,
    /// and n, the length before, which is 0 if there are none.</returns>
    static abstract (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit);
}
