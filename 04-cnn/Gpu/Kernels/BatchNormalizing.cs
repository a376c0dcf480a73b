using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>(x - mean)^2, whose mean is the variance.</summary>
internal readonly struct SquaredDeviation(ArrayView<float> x, ArrayView<float> mean) : ITable
{
    private readonly ArrayView<float> x = x, mean = mean;

    public float At(int row, int column)
    {
        var deviation = x[row * mean.IntLength + column] - mean[column];
        return deviation * deviation;
    }
}

/// <summary>dY (x - mean), whose sum is that of dGamma times the spread.</summary>
internal readonly struct GradientTimesDeviation(ArrayView<float> dY, ArrayView<float> x, ArrayView<float> mean) : ITable
{
    private readonly ArrayView<float> dY = dY, x = x, mean = mean;

    public float At(int row, int column)
    {
        var at = row * mean.IntLength + column;
        return dY[at] * (x[at] - mean[column]);
    }
}

/// <summary>What a normalization knows of a channel.</summary>
internal readonly struct ChannelStatistics(ArrayView<float> mean, ArrayView<float> variance, float epsilon)
{
    private readonly ArrayView<float> mean = mean, variance = variance;
    private readonly float epsilon = epsilon;

    /// <summary>How many channels there are.</summary>
    public int Count => mean.IntLength;

    /// <summary>The mean.</summary>
    public float Mean(int channel) => mean[channel];

    /// <summary>sqrt(variance + epsilon).</summary>
    public float Spread(int channel) => MathF.Sqrt(variance[channel] + epsilon);
}

/// <summary>y = gamma (x - mean) / spread + beta.</summary>
internal readonly struct Normalize(
    ArrayView<float> x, ChannelStatistics statistics, ArrayView<float> gamma, ArrayView<float> beta, ArrayView<float> y) : IElementKernel
{
    private readonly ArrayView<float> x = x, gamma = gamma, beta = beta, y = y;
    private readonly ChannelStatistics statistics = statistics;

    public void Run(int i)
    {
        var channel = i % statistics.Count;
        y[i] = (x[i] - statistics.Mean(channel)) * (gamma[channel] / statistics.Spread(channel)) + beta[channel];
    }
}

/// <summary>
/// dX = gamma / spread (dY - dBeta / n - x^ dGamma / n), derived in <see cref="Optimization.NormalizationLayers.BatchNormalize{T}"/>.
/// </summary>
/// <param name="x">n rows of channels.</param>
/// <param name="dY">The gradient of y.</param>
/// <param name="statistics">Mean and spread of the batch.</param>
/// <param name="gamma">The scales.</param>
/// <param name="dGamma">The gradient of gamma.</param>
/// <param name="dBeta">The gradient of beta.</param>
/// <param name="dX">Receives the result.</param>
internal readonly struct NormalizeGradient(
    ArrayView<float> x, ArrayView<float> dY, ChannelStatistics statistics, ArrayView<float> gamma, ArrayView<float> dGamma,
    ArrayView<float> dBeta, ArrayView<float> dX) : IElementKernel
{
    private readonly ArrayView<float> x = x, dY = dY, gamma = gamma, dGamma = dGamma, dBeta = dBeta, dX = dX;
    private readonly ChannelStatistics statistics = statistics;

    public void Run(int i)
    {
        var channel = i % statistics.Count;
        var rows = dX.IntLength / statistics.Count;
        var spread = statistics.Spread(channel);
        var normalized = (x[i] - statistics.Mean(channel)) / spread;
        dX[i] = gamma[channel] / spread * (dY[i] - (dBeta[channel] + normalized * dGamma[channel]) / rows);
    }
}

/// <summary>dGamma = sum(dY (x - mean)) / spread.</summary>
internal readonly struct ScaleGradient(ArrayView<float> sums, ChannelStatistics statistics, ArrayView<float> dGamma) : IElementKernel
{
    private readonly ArrayView<float> sums = sums, dGamma = dGamma;
    private readonly ChannelStatistics statistics = statistics;

    public void Run(int i) => dGamma[i] = sums[i] / statistics.Spread(i);
}

/// <summary>running = kept running + added batch.</summary>
internal readonly struct Follow(ArrayView<float> running, ArrayView<float> batch, float kept, float added) : IElementKernel
{
    private readonly ArrayView<float> running = running, batch = batch;
    private readonly float kept = kept, added = added;

    public void Run(int i) => running[i] = kept * running[i] + added * batch[i];
}
