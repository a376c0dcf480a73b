namespace Course.Terminal;

/// <summary>Makes the progress report that suits an output.</summary>
public static class TrainingProgress
{
    /// <summary>A progress report that says nothing, for tests and for training inside a search.</summary>
    public static ITrainingProgress Silent { get; } = new SilentProgress();

    /// <summary>A live bar on a terminal, otherwise one plain line for each finished epoch.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="examplesAre">What the training examples are, in the plural.</param>
    public static ITrainingProgress On(Screen screen, string examplesAre = "pictures") =>
        screen.IsLive ? new LiveProgress(screen, examplesAre, TimeProvider.System) : new PlainProgress(screen, examplesAre);

    private sealed class SilentProgress : ITrainingProgress
    {
        public void EpochBegins(int epoch, int epochs, int examples)
        {
            // Silence.
        }

        public void StepEnds(int examplesDone, double loss, double? accuracy = null)
        {
            // Silence.
        }

        public void EpochEnds(EpochSummary summary)
        {
            // Silence.
        }
    }
}
