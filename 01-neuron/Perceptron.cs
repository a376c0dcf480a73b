using Course.Tensors;

namespace Course.Neuron;

/// <summary>One step of learning from one example: old weights and bias, the example, its class, the learning rate; returns new weights and bias.</summary>
public delegate (Tensor<double> W, double B) PerceptronRule(Tensor<double> w, double b, Tensor<double> x, int t, double a);

/// <summary>Rosenblatt's perceptron: a neuron with a step, and the rule by which it learns from its mistakes.</summary>
/// <remarks>F. Rosenblatt, "The perceptron: a perceiving and recognizing automaton", 1957; lecture "Deep learning: the neuron".</remarks>
public static class Perceptron
{
    /// <summary>The answer: 1 if b + sum w_i x_i >= 0, else 0.</summary>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="x">The example, [D].</param>
    public static int Answer(Tensor<double> w, double b, Tensor<double> x) => b + w.Dot(x).Item() >= 0 ? 1 : 0;

    /// <summary>The learning rule: w + a (t - y) x and b + a (t - y), where y is the answer. A right answer changes nothing.</summary>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="x">The example, [D].</param>
    /// <param name="t">Its class, 0 or 1.</param>
    /// <param name="a">The learning rate.</param>
    public static (Tensor<double> W, double B) Learn(Tensor<double> w, double b, Tensor<double> x, int t, double a)
    {
        var step = a * (t - Answer(w, b, x));
        return (w + x * step, b + step);
    }
}
