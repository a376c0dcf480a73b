namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.7. The cross-entropy of N examples, from their log-odds r, and its slope by each r. With y_n = 1 / (1 + e^(-r_n)):
/// <code>
/// E = -1/N sum over n of (t_n log y_n + (1 - t_n) log(1 - y_n))
/// </code>
/// A neuron can be very sure: for r = 1000 the number y is exactly 1 in float64, and the logarithm of 1 - y is not finite.
/// The cost is: it is 1000 if t is 0, and 0 if t is 1. So bring the formula into a form in which nothing overflows.
/// For every r, log(1 + e^-r) is max(-r, 0) + log(1 + e^-|r|).
/// </summary>
/// <example>
/// r = (0, log 3), t = (1, 0). Then y = (0.5, 0.75), E = (log 2 + log 4) / 2 = 1.039721. The slopes are (y_n - t_n) / N = (-0.25, 0.375).
/// </example>
[Task("1.7", "The cross-entropy")]
public interface ICrossEntropyTask
{
    /// <summary>The mean cross-entropy.</summary>
    /// <param name="r">The log-odds, [N], at least one.</param>
    /// <param name="t">The classes, [N], each 0 or 1.</param>
    /// <returns>E, a finite number for every finite r.</returns>
    static abstract double Loss(Tensor r, Tensor t);

    /// <summary>The derivative of the mean cross-entropy by each r_n.</summary>
    /// <param name="r">The log-odds, [N], at least one.</param>
    /// <param name="t">The classes, [N], each 0 or 1.</param>
    /// <returns>dE/dr, [N], in a tensor of its own; finite for every finite r.</returns>
    static abstract Tensor Slope(Tensor r, Tensor t);
}
