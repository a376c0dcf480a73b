namespace Course.Terminal;

/// <summary>One line for each finished epoch: what a file or a pipe gets.</summary>
internal sealed class PlainProgress(Screen screen, string examplesAre) : ITrainingProgress
{
    public void EpochBegins(int epoch, int epochs, int examples)
    {
        // A line is written when the epoch is finished.
    }

    public void StepEnds(int examplesDone, double loss, double? accuracy = null)
    {
        // A line is written when the epoch is finished.
    }

    public void EpochEnds(EpochSummary summary) => screen.WriteLine(Phrase.Epoch(summary, examplesAre));
}
