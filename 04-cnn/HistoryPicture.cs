using Course.Drawing;
using Course.Mlp.Training;

namespace Course.Cnn.App;

/// <summary>Loss and accuracy of a training by epoch.</summary>
public static class HistoryPicture
{
    /// <summary>Draws it.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="history">What each epoch came to.</param>
    public static Picture Of(string title, IReadOnlyList<EpochResult> history)
    {
        Score[] training = [.. history.Select(epoch => epoch.Training)];
        Score[] validation = [.. history.Select(epoch => epoch.Validation).OfType<Score>()];
        return HistoryPlot.Of(title, Array.ConvertAll(training, score => score.Loss), Array.ConvertAll(validation, score => score.Loss),
            Array.ConvertAll(training, score => score.Accuracy), Array.ConvertAll(validation, score => score.Accuracy));
    }
}
