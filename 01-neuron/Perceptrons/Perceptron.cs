using Course.Tensors;

namespace Course.Neuron.Perceptrons;

/// <summary>Rosenblatt's perceptron: a neuron with the step activation that learns from its mistakes.</summary>
/// <remarks>F. Rosenblatt, "The perceptron, a perceiving and recognizing automaton", 1957. Lectures "Deep learning course 1: the neuron", "Mathematical foundations".</remarks>
public sealed class Perceptron
{
    private readonly double[] weights;

    /// <summary>A perceptron that has learned nothing: all weights and the bias are 0.</summary>
    /// <param name="inputs">The number of inputs, D.</param>
    public Perceptron(int inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        weights = new double[inputs];
    }

    /// <summary>The weights, D.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>The bias.</summary>
    public double Bias { get; private set; }

    /// <summary>The class of an example: 1 if b + sum of w_i x_i is not negative, else 0.</summary>
    /// <exception cref="ShapeException">The example has another number of features.</exception>
    public int Answer(ReadOnlySpan<double> x) => (int)new ModelNeuron(Bias, weights, ModelNeuron.Step).Answer(x);

    // <rule>
    /// <summary>Rosenblatt's rule. After a right answer nothing changes; after a wrong one every weight moves along its input.</summary>
    /// <returns>Whether the answer was wrong.</returns>
    public bool Learn(ReadOnlySpan<double> x, int t, double learningRate = 1)
    {
        var error = t - Answer(x); // 1: missed a 1, -1: missed a 0
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] += learningRate * error * x[i];
        }

        Bias += learningRate * error; // as if it were the weight of an input that is always 1
        return error != 0;
    }
    // </rule>

    // <epoch>
    /// <summary>One pass over all examples.</summary>
    /// <returns>How many answers were wrong; 0 means that nothing will change any more.</returns>
    public int Epoch(Examples examples)
    {
        var mistakes = 0;
        for (var i = 0; i < examples.Count; i++)
        {
            mistakes += Learn(examples.Features(i), examples.Class(i)) ? 1 : 0;
        }

        return mistakes;
    }
    // </epoch>
}
