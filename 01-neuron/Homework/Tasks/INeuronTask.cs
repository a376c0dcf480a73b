namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.1. The neuron of McCulloch and Pitts: it weighs its inputs, adds a bias, and fires when the sum is not negative.
/// <code>
/// r = b + sum over i of w_i x_i
/// y = 1 if r >= 0, else 0
/// </code>
/// </summary>
/// <example>
/// With x = (1, 0, 2), w = (0.5, -1, 0.25) and b = -1: r = -1 + 0.5 + 0 + 0.5 = 0, so the neuron fires: y = 1.
/// With b = -1.5 it is r = -0.5 and y = 0. With no inputs at all r is the bias.
/// </example>
[Task("1.1", "The neuron")]
public interface INeuronTask
{
    /// <summary>The weighted sum r = b + sum w_i x_i.</summary>
    /// <param name="x">The inputs, [D]; D may be 0.</param>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <returns>r, a number.</returns>
    static abstract double WeightedSum(Tensor x, Tensor w, double b);

    /// <summary>The step activation.</summary>
    /// <param name="r">The weighted sum.</param>
    /// <returns>1 if r >= 0, else 0. At r = 0 the neuron fires, below 0 it does not, by however little; NaN is not >= 0.</returns>
    static abstract int Step(double r);
}
