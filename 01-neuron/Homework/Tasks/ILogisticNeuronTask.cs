namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.6. The neuron that answers with a probability. The rows of x are the examples; alpha is the slope of the sigmoid:
/// <code>
/// r_n = b + sum over i of x_ni w_i
/// P_n = 1 / (1 + e^(-alpha r_n))
/// </code>
/// The log-odds of a probability lead back from P to r when alpha is 1, and a threshold makes a class of a probability.
/// </summary>
/// <example>
/// x = ((1, 2), (0, 1)), w = (1, -1), b = 1, alpha = 2. Then r = (0, 0) and P = (0.5, 0.5).
/// With b = 1.5 it is r = (0.5, 0.5) and P = 1 / (1 + e^-1) = 0.731059. The log-odds of 0.8 are log(0.8 / 0.2) = log 4 = 1.386294.
/// With the threshold 0.5 the probabilities (0.2, 0.5, 0.9) are the classes (0, 1, 1).
/// </example>
[Task("1.6", "The logistic neuron")]
public interface ILogisticNeuronTask
{
    /// <summary>The probability of class 1 for each example.</summary>
    /// <param name="x">The examples, [N, D].</param>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="alpha">The slope, any number.</param>
    /// <returns>P, [N], in a tensor of its own; a number for every r: 1 and 0 far to the right and to the left.</returns>
    static abstract Tensor Probability(Tensor x, Tensor w, double b, double alpha);

    /// <summary>The log-odds of probabilities, element by element: r = log(P / (1 - P)).</summary>
    /// <param name="p">Probabilities from 0 to 1, [N], as near to the ends as you like.</param>
    /// <returns>r, [N], in a tensor of its own; minus infinity for 0 and infinity for 1, as the formula gives.</returns>
    static abstract Tensor LogOdds(Tensor p);

    /// <summary>The class of each example: 1 where the probability is at least the threshold, else 0.</summary>
    /// <param name="p">Probabilities, [N].</param>
    /// <param name="threshold">From which probability on, exactly, it is class 1; any number.</param>
    /// <returns>The classes, [N], each 0 or 1, in a tensor of their own.</returns>
    static abstract Tensor Classes(Tensor p, double threshold);
}
