namespace Course.Terminal;

/// <summary>One line for each finished epoch: what a file or a pipe gets.</summary>
internal sealed class PlainProgress(Screen screen, string examplesAre, TimeProvider clock) : ITrainingProgress
{
    private readonly EpochLine line = new(examplesAre, clock);

    public void EpochBegins(int epoch, int epochs, int examples) => line.Begins(epoch, epochs);

    public void StepEnds(int examplesDone, double loss, double? accuracy = null) => line.StepEnds(examplesDone, loss, accuracy);

    public void EpochEnds(double? validationLoss = null, double? validationAccuracy = null) =>
        screen.WriteLine(line.Text(validationLoss, validationAccuracy));
}
