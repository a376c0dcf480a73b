namespace Course.Optimization.Optimizers;

/// <summary>A step of Adam as one function: the new weights and the new averages from the old ones; t counts the steps from 1.</summary>
/// <param name="w">The weights.</param>
/// <param name="h">The average of the gradients.</param>
/// <param name="squares">The average of their squares.</param>
/// <param name="g">The gradient at w.</param>
/// <param name="t">The number of this step, from 1.</param>
/// <param name="rate">The learning rate eta.</param>
/// <param name="beta1">The share of h that is kept.</param>
/// <param name="beta2">The share of the squares that is kept.</param>
/// <param name="epsilon">Keeps the division finite; outside the root.</param>
public delegate (Tensor W, Tensor H, Tensor Squares) AdamStep(
    Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon);

/// <summary>
/// A parameter that learns by Adam outside the graph, one step at a time; the step may be another than the course's: one that a
/// reader wrote.
/// </summary>
/// <param name="value">Where it begins.</param>
/// <param name="step">How it steps.</param>
/// <param name="learningRate">eta.</param>
public sealed class LearnedTensor(Tensor value, AdamStep step, double learningRate)
{
    private Tensor h = Tensor.Zeros(value.Shape), squares = Tensor.Zeros(value.Shape);
    private int steps;

    /// <summary>What it is now.</summary>
    public Tensor Value { get; private set; } = value;

    /// <summary>The course's own step, the formulas of <see cref="Adam{T}"/> written on tensors.</summary>
    public static (Tensor W, Tensor H, Tensor Squares) StepOfCourse(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        (h, squares) = (h * beta1 + g * (1 - beta1), squares * beta2 + g.Square() * (1 - beta2));
        var (hHat, squaresHat) = (h / (1 - Math.Pow(beta1, t)), squares / (1 - Math.Pow(beta2, t)));
        return (w - hHat / (squaresHat.Sqrt() + epsilon) * rate, h, squares);
    }

    /// <summary>Makes a step against a gradient.</summary>
    /// <param name="gradient">Of the shape of the value.</param>
    public void Descend(Tensor gradient) =>
        (Value, h, squares) = step(Value, h, squares, gradient, ++steps, learningRate, 0.9, 0.999, 1e-8);
}
