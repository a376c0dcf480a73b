namespace Course.Mlp.Training;

/// <summary>The loss is no longer a number, so no further step can help.</summary>
/// <param name="epoch">The epoch, from 1.</param>
/// <param name="step">The step of the epoch, from 1.</param>
/// <param name="loss">NaN or infinity.</param>
/// <param name="learningRate">The learning rate in use.</param>
public sealed class TrainingDivergedException(int epoch, int step, double loss, double learningRate) : Exception(
    FormattableString.Invariant($"The loss became {loss} in epoch {epoch}, step {step}: training has diverged. ")
    + FormattableString.Invariant($"Lower the learning rate, which is {learningRate:g4} (try {learningRate / 10:g4}), ")
    + "and check the input for values that are not numbers.")
{
    /// <summary>The epoch, from 1.</summary>
    public int Epoch => epoch;

    /// <summary>The step of the epoch, from 1.</summary>
    public int Step => step;
}
