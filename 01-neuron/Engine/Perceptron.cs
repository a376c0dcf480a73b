namespace Course.Neuron;

/// <summary>
/// One step of learning from one example: old weights and bias, the example, its class, the learning rate; returns new weights and bias.
/// </summary>
public delegate (Tensor W, double B) PerceptronRule(Tensor w, double b, Tensor x, int t, double a);

/// <summary>A perceptron after an epoch, a pass over all examples.</summary>
/// <param name="Number">Counts the epochs from 1.</param>
/// <param name="Mistakes">How many of its answers were wrong, each before the step of learning that followed.</param>
/// <param name="W">The weights after the epoch, [D].</param>
/// <param name="B">The bias after the epoch.</param>
public sealed record PerceptronEpoch(int Number, int Mistakes, Tensor W, double B);

/// <summary>Rosenblatt's perceptron: a neuron with a step, and the rule by which it learns from its mistakes.</summary>
/// <remarks>F. Rosenblatt, "The perceptron: a perceiving and recognizing automaton", 1957; lecture "Deep learning: the neuron".</remarks>
public static class Perceptron
{
    /// <summary>The answer: 1 if b + sum w_i x_i >= 0, else 0.</summary>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="x">The example, [D].</param>
    public static int Answer(Tensor w, double b, Tensor x) => b + w.Dot(x).Item() >= 0 ? 1 : 0;

    /// <summary>The learning rule: w + a (t - y) x and b + a (t - y), where y is the answer. A right answer changes nothing.</summary>
    /// <param name="w">The weights, [D].</param>
    /// <param name="b">The bias.</param>
    /// <param name="x">The example, [D].</param>
    /// <param name="t">Its class, 0 or 1.</param>
    /// <param name="a">The learning rate.</param>
    // <rule>
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var step = a * (t - Answer(w, b, x));
        return (w + x * step, b + step);
    }
    // </rule>

    /// <summary>
    /// Learns from weights 0 on, epoch by epoch; the last epoch is the first without a mistake.
    /// If no plane separates the classes there is no last one.
    /// </summary>
    /// <param name="examples">The examples, taken in their order.</param>
    /// <param name="rule">How it learns.</param>
    /// <param name="a">The learning rate.</param>
    // <epochs>
    public static IEnumerable<PerceptronEpoch> Epochs(Examples examples, PerceptronRule rule, double a = 1)
    {
        var (w, b, mistakes) = (Tensor.Zeros([examples.X.Shape[1]]), 0.0, examples.Count);
        for (var number = 1; mistakes > 0; number++)
        {
            mistakes = 0;
            for (var i = 0; i < examples.Count; i++)
            {
                var (x, t) = (examples.X[i..(i + 1), ..].Flatten(), examples.Class(i));
                mistakes += Answer(w, b, x) == t ? 0 : 1;
                (w, b) = rule(w, b, x, t, a);
            }

            yield return new PerceptronEpoch(number, mistakes, w, b);
        }
    }
    // </epochs>
}
