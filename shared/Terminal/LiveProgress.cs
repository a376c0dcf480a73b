using Spectre.Console;

namespace Course.Terminal;

/// <summary>
/// A bar that fills while an epoch runs, with loss, accuracy, speed and the time left; when the epoch ends,
/// its line stays and the next bar begins below.
/// </summary>
/// <remarks>A step only looks at the clock: the bar is drawn at most ten times a second.</remarks>
internal sealed class LiveProgress(Screen screen, string examplesAre, TimeProvider clock) : ITrainingProgress
{
    private const int WidestBar = 30;
    private const double SecondsBetweenFrames = 0.1;

    private readonly EpochLine line = new(examplesAre, clock);
    private int examples;
    private double nextFrame; // seconds since the epoch began

    public void EpochBegins(int epoch, int epochs, int examples)
    {
        line.Begins(epoch, epochs);
        (this.examples, nextFrame) = (examples, SecondsBetweenFrames);
    }

    public void StepEnds(int examplesDone, double loss, double? accuracy = null)
    {
        var seconds = line.StepEnds(examplesDone, loss, accuracy);
        if (seconds >= nextFrame)
        {
            nextFrame = seconds + SecondsBetweenFrames;
            DrawFrame(examplesDone, loss, accuracy, seconds);
        }
    }

    public void EpochEnds(double? validationLoss = null, double? validationAccuracy = null)
    {
        screen.Rewrite("");
        screen.WriteLine(line.Text(validationLoss, validationAccuracy));
    }

    private void DrawFrame(int done, double loss, double? accuracy, double seconds)
    {
        var share = examples > 0 ? (double)done / examples : 1;
        var perSecond = done / seconds;
        var left = perSecond > 0 ? $"  {Phrase.Time((examples - done) / perSecond)} left" : "";
        var before = $"{line.Name} ";
        var after = $"  {Phrase.Measures("", loss, accuracy)}  {Phrase.Count((long)perSecond)} {examplesAre}/s{left}";
        var width = Math.Clamp(screen.Width - 1 - before.Length - after.Length, 0, WidestBar);
        var fits = Math.Max(0, screen.Width - 1 - before.Length - width);
        screen.Rewrite($"{before}{ProgressBar.Of(share, width, screen)}{Markup.Escape(after.Length > fits ? after[..fits] : after)}");
    }
}
