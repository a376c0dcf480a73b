namespace Course.Terminal;

/// <summary>Makes the progress report that suits an output.</summary>
public static class TrainingProgress
{
    /// <summary>A live bar on a terminal, otherwise one plain line for each finished epoch.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="examplesAre">What the training examples are, in the plural.</param>
    public static ITrainingProgress On(Screen screen, string examplesAre = "pictures") =>
        screen.IsLive
            ? new LiveProgress(screen, examplesAre, TimeProvider.System)
            : new PlainProgress(screen, examplesAre, TimeProvider.System);
}
