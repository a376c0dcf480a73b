namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.11. Batch normalization without scale and shift. In training every column is brought to mean 0 and variance 1 over the batch,
/// and the running statistics follow; they begin at mean 0 and variance 1. Predictions use them.
/// <code>
/// training:    y = (x - mean) / sqrt(variance + epsilon)      variance = sum (x - mean)^2 / N, for each column
///              runningMean     becomes (1 - m) runningMean + m mean
///              runningVariance becomes (1 - m) runningVariance + m variance N / (N - 1)
/// prediction:  y = (x - runningMean) / sqrt(runningVariance + epsilon)
/// </code>
/// Columns may lie far from 0, like prices in the millions: subtract the mean before you square, not the squares afterwards.
/// Write a class of your own for the layer, in the file of the task, and return one.
/// </summary>
/// <example>
/// One channel, epsilon = 0, m = 0.5. Training on (1, 3): mean 2, variance 1, so y = (-1, 1); runningMean becomes 1,
/// runningVariance becomes 0.5 + 0.5 * 1 * 2 / 1 = 1.5. Predicting (4) then gives (4 - 1) / sqrt(1.5) = 2.449490.
/// </example>
[Task("3.11", "Batch normalization")]
public interface IBatchNormalizationTask
{
    /// <summary>Makes a layer, whose running statistics begin at mean 0 and variance 1.</summary>
    /// <param name="channels">The number of columns, D.</param>
    /// <param name="epsilon">Keeps the division finite.</param>
    /// <param name="momentum">m, the weight of the newest batch in the running statistics.</param>
    /// <returns>The layer.</returns>
    static abstract IBatchNormalizationLayer Create(int channels, double epsilon, double momentum);
}

/// <summary>A layer of task 3.11.</summary>
public interface IBatchNormalizationLayer
{
    /// <summary>Normalizes a batch by its own statistics and lets the running ones follow.</summary>
    /// <param name="x">The batch, [N, D] with N of at least 2; leave it as it is.</param>
    /// <returns>y, [N, D], in a tensor of its own.</returns>
    Tensor Train(Tensor x);

    /// <summary>Normalizes by the running statistics, and changes nothing.</summary>
    /// <param name="x">Examples, [N, D] with any N; leave them as they are.</param>
    /// <returns>y, [N, D], in a tensor of its own.</returns>
    Tensor Predict(Tensor x);
}
