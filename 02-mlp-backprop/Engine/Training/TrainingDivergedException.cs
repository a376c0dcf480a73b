namespace Course.Mlp.Training;

/// <summary>The loss or a weight is no longer a number, so no further step can help.</summary>
/// <param name="what">What is no number: "the loss".</param>
/// <param name="value">NaN or infinity.</param>
/// <param name="epoch">The epoch, from 1.</param>
/// <param name="step">The step of the epoch, from 1.</param>
/// <param name="learningRate">The learning rate in use.</param>
public sealed class TrainingDivergedException(string what, double value, int epoch, int step, double learningRate) : Exception(
    FormattableString.Invariant($"{what[..1].ToUpperInvariant()}{what[1..]} became {value} in epoch {epoch}, step {step}: training has ")
    + FormattableString.Invariant($"diverged. Lower the learning rate, which is {learningRate:g4} (try {learningRate / 10:g4}), ")
    + "and check the input for values that are not numbers.")
{
    /// <summary>The epoch, from 1.</summary>
    public int Epoch => epoch;

    /// <summary>The step of the epoch, from 1.</summary>
    public int Step => step;
}
