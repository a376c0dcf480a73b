using System.Diagnostics;
using System.Globalization;

namespace Course.Cnn.App.Measuring;

/// <summary>
/// How long a user waits until something is learned: from the start of the process, with the runtime's own start,
/// the compilation of the kernels and the reading of the data, to the end of the first training step.
/// </summary>
public sealed class FirstStepClock
{
    /// <summary>The time that passed, in seconds; null before the first step ends.</summary>
    public double? Seconds { get; private set; }

    /// <summary>The result as a sentence.</summary>
    public string Sentence => Seconds is { } seconds
        ? string.Create(CultureInfo.InvariantCulture, $"The first training step was done {seconds:F2} s after the start of the process.")
        : "No training step was done.";

    /// <summary>Says that a step has ended; only the first call counts.</summary>
    public void StepEnds()
    {
        if (Seconds is null)
        {
            using var process = Process.GetCurrentProcess();
            Seconds = (DateTime.Now - process.StartTime).TotalSeconds;
        }
    }
}
