namespace Course.Mlp.Training;

/// <summary>What one pass over the training examples came to.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Training">
/// Over the training examples, measured while the weights change, with dropout; so it may be worse than the validation.
/// </param>
/// <param name="Validation">Over the validation examples, after the epoch; null if there are none.</param>
/// <param name="Seconds">Time for the training alone.</param>
/// <param name="Examples">Training examples seen.</param>
public sealed record EpochResult(int Epoch, Score Training, Score? Validation, double Seconds, int Examples)
{
    /// <summary>Training examples a second, forward, backward and step.</summary>
    public double ExamplesPerSecond => Examples / Seconds;
}
