using Course.Tensors;

namespace Course.Neuron;

/// <summary>
/// The neuron: y = F(r) with r = b + sum over i of w_i x_i. It weighs its inputs, adds a bias, and passes the sum
/// through an activation function F.
/// </summary>
/// <remarks>
/// W. McCulloch, W. Pitts, 1943, with F the step. Lectures "Introduction to neural networks", "Deep learning course 1: the neuron".
/// </remarks>
/// <param name="bias">b.</param>
/// <param name="weights">w, one number an input.</param>
/// <param name="activation">F.</param>
public sealed class ModelNeuron(double bias, double[] weights, Func<double, double> activation)
{
    // <neuron>
    /// <summary>r = b + w_1 x_1 + w_2 x_2 + ...</summary>
    public double WeightedSum(params ReadOnlySpan<double> x)
    {
        RequireInputs(x.Length);
        var r = bias;
        for (var i = 0; i < x.Length; i++)
        {
            r += weights[i] * x[i];
        }

        return r;
    }

    /// <summary>y = F(r).</summary>
    public double Answer(params ReadOnlySpan<double> x) => activation(WeightedSum(x));
    // </neuron>

    // <gates>
    /// <summary>The step activation: the neuron fires (1) when the weighted sum is not negative.</summary>
    public static double Step(double r) => r >= 0 ? 1 : 0;

    /// <summary>Fires when both inputs fire.</summary>
    public static ModelNeuron And { get; } = new(-1.5, [1, 1], Step);

    /// <summary>Fires when at least one input fires.</summary>
    public static ModelNeuron Or { get; } = new(-0.5, [1, 1], Step);

    /// <summary>Fires when its input does not.</summary>
    public static ModelNeuron Not { get; } = new(0.5, [-1], Step);
    // </gates>

    private void RequireInputs(int received)
    {
        if (received != weights.Length)
        {
            throw new ShapeException("neuron", [[weights.Length], [received]], "there is one weight for each input",
                $"{weights.Length} weights meet {received} inputs",
                "give the neuron as many numbers as it has weights");
        }
    }
}
