namespace Course.Terminal;

/// <summary>Remembers what a pass over the training data has told so far, and says it in one line when the pass has ended.</summary>
internal sealed class EpochLine(string examplesAre, TimeProvider clock)
{
    private long begin;
    private long lastStep;
    private int done;
    private double loss;
    private double? accuracy;

    /// <summary>Which pass of how many: <c>epoch  3/10</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A pass begins.</summary>
    public void Begins(int epoch, int epochs)
    {
        Name = $"epoch {epoch.ToString().PadLeft(epochs.ToString().Length)}/{epochs}";
        begin = lastStep = clock.GetTimestamp();
        (done, loss, accuracy) = (0, double.NaN, null);
    }

    /// <summary>A step has ended.</summary>
    /// <returns>The seconds that the pass has taken so far.</returns>
    public double StepEnds(int examplesDone, double loss, double? accuracy)
    {
        (done, this.loss, this.accuracy, lastStep) = (examplesDone, loss, accuracy, clock.GetTimestamp());
        return Seconds;
    }

    /// <summary>The finished pass: its measures, and its speed without the validation.</summary>
    public string Text(double? validationLoss, double? validationAccuracy)
    {
        var validation = validationLoss is { } measured ? $"  {Phrase.Measures("validation ", measured, validationAccuracy)}" : "";
        var perSecond = Seconds > 0 ? done / Seconds : 0;
        var speed = $"{Phrase.Count((long)Math.Round(perSecond))} {examplesAre}/s  {Phrase.Time(Seconds)}";
        return $"{Name}  {Phrase.Measures("", loss, accuracy)}{validation}  {speed}";
    }

    private double Seconds => clock.GetElapsedTime(begin, lastStep).TotalSeconds;
}
