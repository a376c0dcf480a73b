using System.Numerics;
using Course.Mlp.Training;

namespace Course.Optimization.Regularization;

/// <summary>
/// Ends a training when the validation loss has not fallen for a number of epochs, called the patience, and gives the network the weights
/// of the best epoch back. What it learns after the best epoch, it learns by heart.
/// </summary>
/// <example><code>
/// var loop = new TrainingLoop&lt;float>(network, optimizer) { Listeners = [new EarlyStopping&lt;float>(patience: 5)] };
/// loop.Run(training, epochs: 100, validation);
/// </code></example>
/// <remarks>Lecture "Computer vision", over-fitting.</remarks>
public sealed class EarlyStopping<T> : TrainingListener<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int patience;
    private readonly double smallestGain;
    private int latestEpoch;
    private int? firstEpoch; // a training that goes on at epoch 51 has not waited for 50
    private Snapshot<T>? best;

    /// <summary>Sets the rule.</summary>
    /// <param name="patience">How many epochs in a row may pass without a gain, at least 1.</param>
    /// <param name="smallestGain">By how much the loss has to fall below the best to count, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public EarlyStopping(int patience, double smallestGain = 0)
    {
        if (patience < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(patience), patience, $"The patience is at least 1 epoch; received {patience}. Usual are 3 to 20.");
        }

        if (!(smallestGain >= 0 && double.IsFinite(smallestGain)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(smallestGain), smallestGain, $"The smallest gain is a finite number from 0 up; received {smallestGain}.");
        }

        (this.patience, this.smallestGain) = (patience, smallestGain);
    }

    /// <summary>The lowest validation loss so far; infinite before the first.</summary>
    public double BestLoss { get; private set; } = double.PositiveInfinity;

    /// <summary>The epoch of <see cref="BestLoss"/>; 0 when there is none.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Whether the patience is at its end.</summary>
    public bool IsOver => latestEpoch - Math.Max(BestEpoch, (firstEpoch ?? 1) - 1) >= patience;

    // <improves>
    /// <summary>Takes note of an epoch.</summary>
    /// <param name="epoch">Its number, from 1.</param>
    /// <param name="validationLoss">The loss on the validation data after it; NaN is no gain.</param>
    /// <returns>Whether it is the best so far, so that its weights should be kept.</returns>
    public bool Improves(int epoch, double validationLoss)
    {
        (latestEpoch, firstEpoch) = (epoch, firstEpoch ?? epoch);
        if (!(validationLoss < BestLoss - smallestGain))
        {
            return false;
        }

        (BestLoss, BestEpoch) = (validationLoss, epoch);
        return true;
    }
    // </improves>

    // <listens>
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The loop has no validation examples.</exception>
    public override void EpochEnds(TrainingLoop<T> loop, EpochResult result)
    {
        if (Improves(result.Epoch, LossOf(result.Validation)))
        {
            best = Snapshot<T>.Of(loop.Network);
        }

        if (IsOver)
        {
            loop.Stop();
        }
    }

    /// <inheritdoc/>
    public override void TrainingEnds(TrainingLoop<T> loop) => best?.Restore();
    // </listens>

    private static double LossOf(Score? validation) => validation?.Loss
        ?? throw new InvalidOperationException(
            "Early stopping looks at the validation loss, and the loop has no validation examples. Give it some.");
}
