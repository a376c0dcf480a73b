namespace Course.Cnn.Training;

/// <summary>The average loss and the share of right answers over some pictures.</summary>
/// <param name="Loss">Mean cross-entropy, in nats.</param>
/// <param name="Accuracy">The share of right answers, 0 ... 1.</param>
public readonly record struct Score(double Loss, double Accuracy);

/// <summary>What one epoch came to.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Training">Over the training pictures, measured while the weights change, with dropout; so it may be worse than the validation.</param>
/// <param name="Validation">Over the validation pictures, after the epoch; null if there are none.</param>
/// <param name="TrainingSeconds">Time for the training alone.</param>
/// <param name="Pictures">Training pictures seen.</param>
public sealed record EpochResult(int Epoch, Score Training, Score? Validation, double TrainingSeconds, int Pictures)
{
    /// <summary>Training pictures a second, forward, backward and update.</summary>
    public double PicturesPerSecond => Pictures / TrainingSeconds;
}
