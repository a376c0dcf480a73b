using System.Text.RegularExpressions;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>A file gets one line for each epoch, a terminal a bar that is drawn ten times a second at most.</summary>
[TestFixture]
public sealed partial class TrainingProgressTests
{
    private const string Line = "epoch  3/10  loss 0.0712 accuracy 0.9781  validation loss 0.0431 accuracy 0.9868  8 123 pictures/s  5.2 s";

    [Test]
    public void Plain_output_is_one_line_an_epoch_without_control_codes()
    {
        var output = new StringWriter();
        var clock = new Clock();
        var progress = new PlainProgress(Screen.Plain(output), "pictures", clock);
        progress.EpochBegins(3, 10, 42_322);
        clock.Advance(2);
        progress.StepEnds(20_000, 0.1, 0.9);
        Assert.That(output.ToString(), Is.Empty);
        End(progress, clock, after: 3.21);

        Assert.That(output.ToString(), Is.EqualTo(Line + Environment.NewLine));
    }

    [Test]
    public void What_is_not_measured_is_not_shown()
    {
        var output = new StringWriter();
        var progress = TrainingProgress.On(Screen.Plain(output), "examples");
        progress.EpochBegins(1, 1, 0);
        progress.EpochEnds();
        Assert.That(output.ToString().TrimEnd(), Is.EqualTo("epoch 1/1  loss NaN  0 examples/s  0.0 s"));
    }

    [Test]
    public void A_live_bar_shows_the_state_and_leaves_the_line_of_the_epoch()
    {
        var clock = new Clock();
        var output = new StringWriter();
        var progress = new LiveProgress(Screen.Colour(output, width: 120), "pictures", clock);
        progress.EpochBegins(3, 10, 42_322);
        clock.Advance(2);
        progress.StepEnds(21_161, 0.25, 0.9);
        var frame = WithoutCodes(output);
        End(progress, clock, after: 3.21);

        Assert.That(frame, Does.StartWith("epoch  3/10 ━").And.EndsWith("  loss 0.2500 accuracy 0.9000  10 580 pictures/s  2.0 s left"));
        Assert.That(frame.Count(character => character == '━'), Is.EqualTo(30));
        Assert.That(WithoutCodes(output), Does.EndWith(Line + Environment.NewLine));
        Assert.That(output.ToString(), Does.Not.Contain("\e[?25l"),
            "the cursor is never hidden: a stop in the middle of an epoch leaves it as it was");
    }

    [Test]
    public void Frames_are_a_tenth_of_a_second_apart_however_many_steps_there_are()
    {
        var clock = new Clock();
        var output = new StringWriter();
        var progress = new LiveProgress(Screen.Colour(output, width: 120), "pictures", clock);
        progress.EpochBegins(1, 1, 100_000);
        for (var step = 1; step <= 10_000; step++)
        {
            clock.Advance(0.0001);
            progress.StepEnds(10 * step, 1, 0.5);
        }

        Assert.That(output.ToString().Split('\r').Length - 1, Is.InRange(9, 10), "frames in one second");
    }

    [Test]
    public void A_step_between_frames_allocates_nothing()
    {
        var progress = new LiveProgress(Screen.Colour(TextWriter.Null), "pictures", new Clock());
        progress.EpochBegins(1, 1, 1000);
        progress.StepEnds(1, 1, 0.5);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 1000; step++)
        {
            progress.StepEnds(step, 1, 0.5);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [TestCase(20)]
    [TestCase(60)]
    [TestCase(80)]
    [TestCase(200)]
    public void A_frame_fits_its_screen(int width)
    {
        var clock = new Clock();
        var output = new StringWriter();
        var progress = new LiveProgress(Screen.Colour(output, width), "pictures", clock);
        progress.EpochBegins(1, 10, 42_000);
        clock.Advance(3);
        progress.StepEnds(12_345, double.NaN, 0.5);

        Assert.That(WithoutCodes(output), Has.Length.LessThan(width));
    }

    [TestCase(0, 0)]
    [TestCase(0, 10)]
    [TestCase(20, 10)]
    public void Odd_counts_are_drawn_too(int done, int examples)
    {
        var clock = new Clock();
        var output = new StringWriter();
        var progress = new LiveProgress(Screen.Colour(output), "pictures", clock);
        progress.EpochBegins(1, 1, examples);
        clock.Advance(1);
        progress.StepEnds(done, 1);

        Assert.That(WithoutCodes(output), Does.StartWith("epoch 1/1 ━").And.Contain("loss 1.0000"));
    }

    // The last step, and after it a validation, whose time is not that of the training.
    private static void End(ITrainingProgress progress, Clock clock, double after)
    {
        clock.Advance(after);
        progress.StepEnds(42_322, 0.07123, 0.9781);
        clock.Advance(1);
        progress.EpochEnds(0.0431, 0.9868);
    }

    private static string WithoutCodes(StringWriter output) => ControlCode().Replace(output.ToString(), "").Replace("\r", "");

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlCode();

    /// <summary>A clock that stands still until it is told otherwise.</summary>
    private sealed class Clock : TimeProvider
    {
        private double seconds;

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)Math.Round(seconds * TimestampFrequency);

        public void Advance(double bySeconds) => seconds += bySeconds;
    }
}
