namespace Course.Terminal;

/// <summary>What one pass over the training data came to. One of these is a line on the terminal and a line of the log.</summary>
/// <param name="Epoch">Which pass, counted from 1.</param>
/// <param name="Epochs">How many are planned.</param>
/// <param name="Loss">The mean training loss.</param>
/// <param name="Accuracy">The share of training examples answered correctly; null when it is not measured.</param>
/// <param name="ValidationLoss">The mean loss on the validation part; null without one.</param>
/// <param name="ValidationAccuracy">The accuracy on the validation part; null without one.</param>
/// <param name="Seconds">How long the pass took.</param>
/// <param name="ExamplesPerSecond">Training examples worked through in a second.</param>
public sealed record EpochSummary(int Epoch, int Epochs, double Loss, double? Accuracy = null,
    double? ValidationLoss = null, double? ValidationAccuracy = null, double Seconds = 0, double ExamplesPerSecond = 0);
