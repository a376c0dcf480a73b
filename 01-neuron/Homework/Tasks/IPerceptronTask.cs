namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.2. Rosenblatt's learning rule. The perceptron looks at one example x with the class t (0 or 1) and answers y,
/// which is 1 if b + sum w_i x_i >= 0, else 0. If the answer is right nothing changes; if it is wrong, every weight moves along its input:
/// <code>
/// w_i becomes w_i + a (t - y) x_i
/// b   becomes b   + a (t - y)
/// </code>
/// </summary>
/// <example>
/// w = (0.5, -1), b = 0.25, x = (1, 2), t = 1, a = 0.1. The weighted sum is 0.25 + 0.5 - 2 = -1.25, so y = 0, which is wrong:
/// t - y = 1, w becomes (0.6, -0.8) and b becomes 0.35.
/// </example>
[Task("1.2", "The perceptron's learning rule")]
public interface IPerceptronTask
{
    /// <summary>One step of learning from one example.</summary>
    /// <param name="w">The weights, [D]; leave them as they are.</param>
    /// <param name="b">The bias.</param>
    /// <param name="x">The example, [D].</param>
    /// <param name="t">Its class, 0 or 1.</param>
    /// <param name="a">The learning rate.</param>
    /// <returns>The new weights, [D], in a tensor of their own even if nothing moved, and the new bias.</returns>
    static abstract (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a);
}
