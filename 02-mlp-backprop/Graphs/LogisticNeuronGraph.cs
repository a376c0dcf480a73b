using Course.Autograd;

namespace Course.Mlp.App.Graphs;

/// <summary>
/// The logistic neuron y = 1 / (1 + e^-(w0 x0 + w1 x1 + b)), taken apart into the simplest operations,
/// with the numbers of the lecture's picture.
/// </summary>
/// <remarks>
/// Lecture "Introduction to neural networks", the computational graph; the numbers are those of the course CS231n
/// that the lecture points to.
/// </remarks>
public sealed class LogisticNeuronGraph
{
    /// <summary>Computes the neuron.</summary>
    public LogisticNeuronGraph()
    {
        // <neuron>
        W0 = Input("w0", 2);
        X0 = Input("x0", -1);
        W1 = Input("w1", -3);
        X1 = Input("x1", -2);
        B = Input("b", -3);
        var sum = W0 * X0 + W1 * X1 + B;
        Y = 1 / (1 + (-sum).Exp());
        // </neuron>
    }

    /// <summary>The first weight, 2.</summary>
    public Variable<double> W0 { get; }

    /// <summary>The first input, -1.</summary>
    public Variable<double> X0 { get; }

    /// <summary>The second weight, -3.</summary>
    public Variable<double> W1 { get; }

    /// <summary>The second input, -2.</summary>
    public Variable<double> X1 { get; }

    /// <summary>The bias, -3.</summary>
    public Variable<double> B { get; }

    /// <summary>The answer of the neuron.</summary>
    public Variable<double> Y { get; }

    private static Variable<double> Input(string name, double value) => new(Tensor.Scalar(value), requiresGradient: true, name);
}
