using Course.Tensors;

namespace Course.Neuron.Descent;

/// <summary>
/// Descent with the gradient of a part of the examples: of all (batch descent), of one (stochastic descent), or of some (mini-batch
/// descent). Each epoch takes the examples in a new random order, every example once.
/// </summary>
/// <remarks>Lecture "Mathematical foundations", kinds of gradient descent.</remarks>
public static class MiniBatchDescent
{
    /// <summary>The points that the descent visits, the start first; there is no last one.</summary>
    /// <param name="gradient">The mean gradient at w over the given rows of the data.</param>
    /// <param name="count">The number of examples, n.</param>
    /// <param name="batchSize">The number of examples a step uses, m; the last batch of an epoch has what is left.</param>
    /// <param name="start">w before the first step.</param>
    /// <param name="learningRate">The length of a step as a multiple of the gradient.</param>
    /// <param name="rng">Shuffles the examples.</param>
    // <mini-batch>
    public static IEnumerable<Tensor> Path(
        Func<Tensor, int[], Tensor> gradient, int count, int batchSize, Tensor start, double learningRate, Rng rng)
    {
        RequireSizes(count, batchSize);
        yield return start;
        for (var w = start; ;)
        {
            foreach (var batch in rng.Permutation(count).Chunk(batchSize))
            {
                w -= gradient(w, batch) * learningRate;
                yield return w;
            }
        }
    }
    // </mini-batch>

    private static void RequireSizes(int count, int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
    }
}
