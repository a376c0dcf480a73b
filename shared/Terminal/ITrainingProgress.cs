namespace Course.Terminal;

/// <summary>
/// What a training loop tells while it works. The loop knows nothing of terminals; <see cref="TrainingProgress"/>
/// makes the right listener for one.
/// </summary>
public interface ITrainingProgress
{
    /// <summary>A pass over the training data begins.</summary>
    /// <param name="epoch">Which pass, counted from 1.</param>
    /// <param name="epochs">How many are planned.</param>
    /// <param name="examples">How many training examples the pass has.</param>
    void EpochBegins(int epoch, int epochs, int examples);

    /// <summary>A training step has ended. Cheap enough to be called after every step.</summary>
    /// <param name="examplesDone">Examples worked through since the pass began.</param>
    /// <param name="loss">The mean loss of the pass so far.</param>
    /// <param name="accuracy">The accuracy of the pass so far; null when it is not measured.</param>
    void StepEnds(int examplesDone, double loss, double? accuracy = null);

    /// <summary>The pass, and its validation, have ended.</summary>
    /// <param name="validationLoss">The mean loss on the validation part; null without one.</param>
    /// <param name="validationAccuracy">The accuracy on the validation part; null without one.</param>
    void EpochEnds(double? validationLoss = null, double? validationAccuracy = null);
}
