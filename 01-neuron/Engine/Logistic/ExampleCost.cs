using Course.Tensors;

namespace Course.Neuron.Logistic;

/// <summary>
/// What one example costs, and how the cost changes with the weighted sum r = b + w x, when the answer is y = sigmoid(r).
/// By the chain rule the derivative by w_i is the slope by r times x_i.
/// </summary>
/// <remarks>Lecture "Deep learning course 1: the neuron", loss functions and derivatives of the logistic regression.</remarks>
public static class ExampleCost
{
    /// <summary>y = 1 / (1 + e^-(alpha r)).</summary>
    public static double Sigmoid(double r, double alpha = 1) => 1 / (1 + Math.Exp(-alpha * r));

    // <slopes>
    /// <summary>
    /// The cross-entropy -log y for t = 1, -log(1 - y) for t = 0, from r, so that no logarithm meets 0: max(r, 0) - t r + log(1 + e^-|r|).
    /// </summary>
    public static double CrossEntropy(double r, double t) => Math.Max(r, 0) - t * r + NearZero.LogP1(Math.Exp(-Math.Abs(r)));

    /// <summary>The slope of the cross-entropy: y - t. The factor y (1 - y) of the sigmoid has cancelled out.</summary>
    public static double CrossEntropySlope(double r, double t) => Sigmoid(r) - t;

    /// <summary>The squared error (y - t)^2.</summary>
    public static double SquaredError(double r, double t) => (Sigmoid(r) - t) * (Sigmoid(r) - t);

    /// <summary>The slope of the squared error: 2 (y - t) y (1 - y). It vanishes where the neuron is sure, even if it is wrong.</summary>
    public static double SquaredErrorSlope(double r, double t) => 2 * (Sigmoid(r) - t) * Sigmoid(r) * (1 - Sigmoid(r));
    // </slopes>
}
