namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.1. A network of sigmoid neurons, layer by layer. The rows of a are the examples; the columns of W are the neurons:
/// <code>
/// z = a W + b              (b is added to every row)
/// g(z) = 1 / (1 + e^-z)    (element by element)
/// </code>
/// Every layer computes g(a W + b) from what the layer before it answered. The first one sees x.
/// </summary>
/// <example>
/// a = ((1, 2)), W = ((1, 0), (0, -1)), b = (-1, 2). Then z = (1 - 1, -2 + 2) = (0, 0), and the layer answers (0.5, 0.5).
/// With a second layer W = ((2), (2)), b = (-2): z = 1 + 1 - 2 = 0, so the network answers 0.5.
/// </example>
[Task("2.1", "Forward propagation")]
public interface IForwardTask
{
    /// <summary>One layer.</summary>
    /// <param name="a">What comes in, [N, in].</param>
    /// <param name="w">The weights, [in, out].</param>
    /// <param name="b">The biases, [out].</param>
    /// <returns>g(a W + b), [N, out], in a tensor of its own; a number for every z: 1 and 0 far to the right and to the left.</returns>
    static abstract Tensor Layer(Tensor a, Tensor w, Tensor b);

    /// <summary>A network of such layers.</summary>
    /// <param name="x">The examples, [N, D].</param>
    /// <param name="weights">The weights of the layers from the input to the output, each [in, out]; at least one layer.</param>
    /// <param name="biases">Their biases, each [out].</param>
    /// <returns>What the last layer answers, [N, outputs], in a tensor of its own.</returns>
    static abstract Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases);
}
