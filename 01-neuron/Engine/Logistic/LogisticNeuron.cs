namespace Course.Neuron.Logistic;

/// <summary>
/// Logistic regression: a neuron whose activation is the logistic function, so that its answer is a probability,
/// P(t = 1 | x) = sigmoid(b + w x). Nothing in it changes; learning makes a new one.
/// </summary>
/// <remarks>Lectures "Deep learning course 1: the neuron", "Introduction to neural networks".</remarks>
/// <param name="Weights">w, D numbers.</param>
/// <param name="Bias">b.</param>
public sealed record LogisticNeuron(Tensor Weights, double Bias)
{
    /// <summary>A neuron that answers 0.5 to everything.</summary>
    /// <param name="inputs">The number of inputs, D.</param>
    public static LogisticNeuron Untrained(int inputs) => new(Tensor.Zeros([inputs]), 0);

    // <probability>
    /// <summary>r = b + w x for each example, N numbers: the log-odds log(P / (1 - P)).</summary>
    /// <param name="x">N x D.</param>
    public Tensor LogOdds(Tensor x) => x.Dot(Weights) + Bias;

    /// <summary>P(t = 1 | x) = 1 / (1 + e^-r) for each example, N numbers.</summary>
    public Tensor Probability(Tensor x) => LogOdds(x).Sigmoid();
    // </probability>

    /// <summary>J = -1/m sum (t log y + (1 - t) log(1 - y)) + lambda / 2m sum w_i^2. The bias is not penalized.</summary>
    /// <param name="examples">m examples.</param>
    /// <param name="lambda">The strength of the penalty.</param>
    // <cost>
    public double Cost(Examples examples, double lambda = 0)
    {
        var (r, m) = (LogOdds(examples.X), examples.Count);
        var sum = 0.0;
        for (var i = 0; i < m; i++)
        {
            sum += ExampleCost.CrossEntropy(r[i], examples.T[i]);
        }

        return sum / m + lambda / (2 * m) * Weights.Square().Sum().Item();
    }
    // </cost>

    // <gradient>
    /// <summary>dJ/dw = 1/m X^T (y - t) + lambda / m w, and dJ/db = 1/m sum (y - t).</summary>
    public (Tensor DW, double DB) Gradient(Examples examples, double lambda = 0)
    {
        var error = Probability(examples.X) - examples.T; // y - t, N
        double m = examples.Count;
        return (examples.X.Transpose().Dot(error) / m + Weights * (lambda / m), error.Sum().Item() / m);
    }
    // </gradient>

    // <step>
    /// <summary>The neuron after a step of gradient descent.</summary>
    public LogisticNeuron Step(Examples examples, double learningRate, double lambda = 0)
    {
        var (dW, dB) = Gradient(examples, lambda);
        return new LogisticNeuron(Weights - dW * learningRate, Bias - dB * learningRate);
    }
    // </step>

    /// <summary>The neurons of a training by batch descent, the start first; there is no last one.</summary>
    public IEnumerable<LogisticNeuron> Training(Examples examples, double learningRate, double lambda = 0)
    {
        for (var neuron = this; ; neuron = neuron.Step(examples, learningRate, lambda))
        {
            yield return neuron;
        }
    }

    // <class>
    /// <summary>The class of each example: 1 where the probability reaches the threshold, else 0.</summary>
    public int[] Classes(Tensor x, double threshold = 0.5) => [.. Probability(x).Data.ToArray().Select(y => y >= threshold ? 1 : 0)];
    // </class>

    /// <summary>Where the separating line b + w_1 x_1 + w_2 x_2 = 0 crosses a given x_1; for two inputs. There P is 0.5.</summary>
    public double SeparatingLine(double x1) => -(Bias + Weights[0] * x1) / Weights[1];

    /// <summary>The share of examples whose class is right.</summary>
    public double Accuracy(Examples examples) =>
        Classes(examples.X).Where((answer, i) => answer == examples.Class(i)).Count() / (double)examples.Count;
}
