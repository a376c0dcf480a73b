using Spectre.Console;

namespace Course.Terminal;

/// <summary>
/// A bar that fills while an epoch runs, with loss, accuracy, speed and the time left; when the epoch ends, its line stays and the next bar begins below.
/// </summary>
/// <remarks>A step only looks at the clock: the bar is drawn at most ten times a second.</remarks>
internal sealed class LiveProgress(Screen screen, string examplesAre, TimeProvider clock) : ITrainingProgress
{
    private const int WidestBar = 30;
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromSeconds(0.1);

    private readonly long ticksBetweenFrames = (long)(BetweenFrames.TotalSeconds * clock.TimestampFrequency);
    private int epoch;
    private int epochs;
    private int examples;
    private long begin;
    private long nextFrame;

    public void EpochBegins(int epoch, int epochs, int examples)
    {
        (this.epoch, this.epochs, this.examples) = (epoch, epochs, examples);
        begin = clock.GetTimestamp();
        nextFrame = begin + ticksBetweenFrames;
    }

    public void StepEnds(int examplesDone, double loss, double? accuracy = null)
    {
        var now = clock.GetTimestamp();
        if (now >= nextFrame)
        {
            nextFrame = now + ticksBetweenFrames;
            DrawFrame(examplesDone, loss, accuracy, clock.GetElapsedTime(begin, now).TotalSeconds);
        }
    }

    public void EpochEnds(EpochSummary summary)
    {
        screen.Rewrite("");
        screen.WriteLine(Phrase.Epoch(summary, examplesAre));
    }

    private void DrawFrame(int done, double loss, double? accuracy, double seconds)
    {
        var share = examples > 0 ? Math.Clamp((double)done / examples, 0, 1) : 1;
        var perSecond = done / seconds;
        var left = perSecond > 0 ? $"  {Phrase.Time((examples - done) / perSecond)} left" : "";
        var before = $"epoch {epoch.ToString().PadLeft(epochs.ToString().Length)}/{epochs} ";
        var after = $"  {Phrase.Measures("", loss, accuracy)}  {Phrase.Count((long)perSecond)} {examplesAre}/s{left}";
        var width = Math.Clamp(screen.Width - 1 - before.Length - after.Length, 0, WidestBar);
        var fits = Math.Max(0, screen.Width - 1 - before.Length - width);
        screen.Rewrite($"{before}{Bar(share, width)}{Markup.Escape(after.Length > fits ? after[..fits] : after)}");
    }

    private string Bar(double share, int width)
    {
        var filled = (int)(share * width);
        var (full, empty) = screen.HasUnicode ? ('━', '━') : ('#', '-');
        return $"[#3f9c6b]{new string(full, filled)}[/][grey37]{new string(empty, width - filled)}[/]";
    }
}
