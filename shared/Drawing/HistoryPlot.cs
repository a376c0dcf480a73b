namespace Course.Drawing;

/// <summary>
/// The course of a training: loss on the left, accuracy on the right, both for training and validation, one point an epoch.
/// </summary>
/// <remarks>Lecture "Neural networks and computer vision", the history of the convolutional network.</remarks>
public static class HistoryPlot
{
    /// <summary>
    /// The picture of a training. A list of other length, or empty for a measure that was not taken, is drawn as far as it goes.
    /// </summary>
    /// <param name="title">The heading.</param>
    /// <param name="trainingLoss">The loss after each epoch.</param>
    /// <param name="validationLoss">The loss on the validation part after each epoch.</param>
    /// <param name="trainingAccuracy">The accuracy after each epoch, 0 to 1.</param>
    /// <param name="validationAccuracy">The accuracy on the validation part after each epoch, 0 to 1.</param>
    public static Picture Of(string title, IReadOnlyList<double> trainingLoss, IReadOnlyList<double> validationLoss,
        IReadOnlyList<double> trainingAccuracy, IReadOnlyList<double> validationAccuracy) => new PictureGrid
        {
            Title = title,
            Pictures = [Panel("Loss", trainingLoss, validationLoss), Panel("Accuracy", trainingAccuracy, validationAccuracy)],
        };

    private static LinePlot Panel(string title, IReadOnlyList<double> training, IReadOnlyList<double> validation) => new()
    {
        Title = title,
        XLabel = "epoch",
        WholeX = true,
        Size = (420, 300),
        Series = [new Series("training", training) { Markers = true }, new Series("validation", validation) { Markers = true }],
    };
}
