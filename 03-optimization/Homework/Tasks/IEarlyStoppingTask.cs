namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.7. Early stopping. After each epoch the validation loss is known; epochs count from 1.
/// An epoch is a gain when its loss is less than every loss before it, however little; the first is always one, even if its loss is
/// infinite. A loss that is NaN is no gain, and is left out when later losses are compared.
/// The training stops after the epoch with which `patience` epochs in a row have brought no gain, and returns to the best epoch.
/// </summary>
/// <example>
/// Losses 0.9, 0.7, 0.5, 0.6, 0.5, 0.4 and a patience of 2: epoch 3 is the best so far, epoch 4 is no gain, epoch 5 is none either
/// (equal is not less), so the training stops after epoch 5 and returns to epoch 3. That epoch 6 would have been better, nobody knows.
/// With a patience of 3 it goes on, and the answer is (6, 6). Losses infinity, NaN, 2 and a patience of 2: (3, 3).
/// </example>
[Task("3.7", "Early stopping")]
public interface IEarlyStoppingTask
{
    /// <summary>Finds the end of a training.</summary>
    /// <param name="losses">The validation loss after epoch 1, 2, 3 ..., as far as the training would go;
    /// a loss may be NaN or infinite, and the list may be empty.</param>
    /// <param name="patience">How many epochs in a row may pass without a gain before it stops, at least 1.</param>
    /// <returns>The last epoch that runs, and the epoch whose weights are kept; 0 for the latter when there was no gain at all;
    /// (0, 0) for no epochs.</returns>
    static abstract (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience);
}
