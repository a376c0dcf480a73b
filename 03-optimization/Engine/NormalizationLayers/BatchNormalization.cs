using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.NormalizationLayers;

/// <summary>
/// Batch normalization: every channel (place of the last axis) is brought to mean 0 and variance 1 over all other axes, then scaled
/// and shifted, y = gamma x^ + beta, with learned gamma and beta. In evaluation the running means of the batches seen in training stand in,
/// so that a prediction does not depend on its neighbours.
/// </summary>
/// <remarks>S. Ioffe, C. Szegedy, "Batch normalization", 2015. The running variance is the unbiased one, as in the paper.</remarks>
public sealed class BatchNormalization<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Creates the layer.</summary>
    /// <param name="channels">The size of the last axis.</param>
    /// <param name="epsilon">Keeps the division finite where a channel is constant.</param>
    /// <param name="momentum">The weight of the newest batch in the running statistics.</param>
    public BatchNormalization(int channels, double epsilon = 1e-5, double momentum = 0.1)
    {
        (Epsilon, Momentum) = (epsilon, momentum);
        Gamma = AddParameter("gamma", [channels], T.One);
        Beta = AddParameter("beta", [channels], T.Zero);
        RunningMean = AddBuffer("running_mean", [channels], T.Zero);
        RunningVariance = AddBuffer("running_variance", [channels], T.One);
    }

    /// <summary>Keeps the division finite where a channel is constant.</summary>
    public double Epsilon { get; }

    /// <summary>The weight of the newest batch in the running statistics.</summary>
    public double Momentum { get; }

    /// <summary>The scale of every channel.</summary>
    public Variable<T> Gamma { get; }

    /// <summary>The shift of every channel.</summary>
    public Variable<T> Beta { get; }

    /// <summary>The mean of every channel, averaged over the batches.</summary>
    public Tensor<T> RunningMean { get; }

    /// <summary>The variance of every channel, averaged over the batches.</summary>
    public Tensor<T> RunningVariance { get; }

    /// <inheritdoc/>
    /// <exception cref="ShapeException">The last axis has another size, or there is only one element a channel to measure
    /// a variance from.</exception>
    public override Variable<T> Forward(Variable<T> x)
    {
        OutputShape(x.Shape);
        return IsTraining ? ByBatch(x) : ByRunningStatistics(x);
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => ShapeRules.Channels("batch normalization", input, Gamma.Value.Size);

    /// <summary>
    /// Moves the running statistics towards those of a batch: for layers that compute this one in the pass of their own.
    /// </summary>
    /// <param name="mean">The means of the batch's channels.</param>
    /// <param name="variance">Its variances, sum((x - mean)^2) / count.</param>
    /// <param name="count">Elements of a channel.</param>
    /// <exception cref="ShapeException">There is only one.</exception>
    public void Observe(Tensor<T> mean, Tensor<T> variance, int count)
    {
        RequireTwo([count, mean.Size], count);
        Follow(RunningMean, mean, 1);
        Follow(RunningVariance, variance, count / (count - 1.0));
    }

    private Variable<T> ByBatch(Variable<T> x)
    {
        var count = x.Value.Size / Gamma.Value.Size;
        RequireTwo(x.Shape, count);

        // <batch>
        var normalize = new BatchNormalize<T>(Epsilon);
        var y = normalize.Apply(x, Gamma, Beta);
        Follow(RunningMean, normalize.Mean, 1);
        Follow(RunningVariance, normalize.Variance, count / (count - 1.0));
        return y;
        // </batch>
    }

    private Variable<T> ByRunningStatistics(Variable<T> x)
    {
        var spread = (RunningVariance + T.CreateTruncating(Epsilon)).Sqrt();
        return (x - RunningMean) * (Gamma / spread) + Beta;
    }

    private static void RequireTwo(Shape shape, int count)
    {
        if (count < 2)
        {
            throw new ShapeException(
                "batch normalization", [shape], "in training there are at least two elements a channel", $"there is {count}",
                "use larger batches, or call Evaluate() to predict");
        }
    }

    private void Follow(Tensor<T> running, Tensor<T> batch, double factor)
    {
        var (kept, added) = (T.CreateTruncating(1 - Momentum), T.CreateTruncating(Momentum * factor));
        for (var channel = 0; channel < running.Size; channel++)
        {
            running.Data[channel] = kept * running.Data[channel] + added * batch.Data[channel];
        }
    }
}
