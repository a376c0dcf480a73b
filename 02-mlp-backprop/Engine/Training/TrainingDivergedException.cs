namespace Course.Mlp.Training;

/// <summary>The loss is no longer a number, so no further step can help.</summary>
/// <param name="epoch">The epoch, from 1.</param>
/// <param name="learningRate">The learning rate in use.</param>
public sealed class TrainingDivergedException(int epoch, double learningRate)
    : Exception($"The loss became infinite or not a number in epoch {epoch}: training has diverged. "
        + $"Lower the learning rate, which is {learningRate:g4} (try {learningRate / 10:g4}).");
