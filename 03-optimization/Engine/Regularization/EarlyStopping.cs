namespace Course.Optimization.Regularization;

/// <summary>
/// Ends a training when the validation loss has not fallen for a number of epochs, called the patience. What the network learns after the best epoch, it learns by heart.
/// </summary>
/// <example><code>
/// if (stopping.Improves(epoch, validationLoss))
/// {
///     best = Snapshot&lt;float>.Of(network);
/// }
///
/// if (stopping.IsOver)
/// {
///     break; // and best.Restore()
/// }
/// </code></example>
/// <remarks>Lecture "Computer vision", over-fitting.</remarks>
public sealed class EarlyStopping
{
    private readonly int patience;
    private readonly double smallestGain;
    private int latestEpoch;

    /// <summary>Sets the rule.</summary>
    /// <param name="patience">How many epochs in a row may pass without a gain, at least 1.</param>
    /// <param name="smallestGain">By how much the loss has to fall below the best to count, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public EarlyStopping(int patience, double smallestGain = 0)
    {
        if (patience < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(patience), patience, $"The patience is at least 1 epoch; received {patience}. Usual are 3 to 20.");
        }

        if (!(smallestGain >= 0 && double.IsFinite(smallestGain)))
        {
            throw new ArgumentOutOfRangeException(nameof(smallestGain), smallestGain, $"The smallest gain is a finite number from 0 up; received {smallestGain}.");
        }

        (this.patience, this.smallestGain) = (patience, smallestGain);
    }

    /// <summary>The lowest validation loss so far; infinite before the first.</summary>
    public double BestLoss { get; private set; } = double.PositiveInfinity;

    /// <summary>The epoch of <see cref="BestLoss"/>; 0 when there is none.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Whether the patience is at its end.</summary>
    public bool IsOver => latestEpoch - BestEpoch >= patience;

    // <improves>
    /// <summary>Takes note of an epoch.</summary>
    /// <param name="epoch">Its number, from 1.</param>
    /// <param name="validationLoss">The loss on the validation data after it; NaN is no gain.</param>
    /// <returns>Whether it is the best so far, so that its weights should be kept.</returns>
    public bool Improves(int epoch, double validationLoss)
    {
        latestEpoch = epoch;
        if (!(validationLoss < BestLoss - smallestGain))
        {
            return false;
        }

        (BestLoss, BestEpoch) = (validationLoss, epoch);
        return true;
    }
    // </improves>
}
