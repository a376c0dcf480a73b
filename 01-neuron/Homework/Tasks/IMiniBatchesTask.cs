namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.9. An epoch of mini-batch descent. The order of the examples is given (somebody has shuffled it). Cut it into batches, the last
/// of which may be smaller, and make one step of descent with each, on the mean squared error of y = w x over the examples of the batch:
/// <code>
/// w becomes w - a 2/m sum over the m examples of the batch of (w x_n - t_n) x_n
/// </code>
/// </summary>
/// <example>
/// The order (3, 0, 2, 1, 4) in batches of 2 is (3, 0), (2, 1), (4).
/// x = (1, 2, 3), t = (2, 4, 0), order (1, 0, 2), batches of 2, w = 0, a = 0.1. The first batch is examples 1 and 0:
/// the gradient is 2/2 ((0 - 4) 2 + (0 - 2) 1) = -10, so w = 1. The second is example 2 alone: 2/1 (3 - 0) 3 = 18, so w = 1 - 1.8 = -0.8.
/// </example>
[Task("1.9", "Mini-batches")]
public interface IMiniBatchesTask
{
    /// <summary>Cuts an order into batches.</summary>
    /// <param name="order">The numbers of all examples in the order of this epoch, [N].</param>
    /// <param name="batchSize">How many go into a batch, at least 1.</param>
    /// <returns>The batches in order, each an array of its own; every one but the last has batchSize numbers, the last what is left.
    /// None is empty: of no examples there are no batches.</returns>
    static abstract IReadOnlyList<int[]> Batches(int[] order, int batchSize);

    /// <summary>One epoch.</summary>
    /// <param name="x">The inputs, [N].</param>
    /// <param name="t">The targets, [N].</param>
    /// <param name="w">The weight before the epoch.</param>
    /// <param name="order">The order of the examples, [N]; N may be 0, and then w stays.</param>
    /// <param name="batchSize">How many go into a batch.</param>
    /// <param name="a">The learning rate.</param>
    /// <returns>The weight after the epoch.</returns>
    static abstract double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a);
}
