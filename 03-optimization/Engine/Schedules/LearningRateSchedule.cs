namespace Course.Optimization.Schedules;

/// <summary>The learning rate as a function of the step: large at first to get near the minimum, small at last to settle in it.</summary>
/// <example><code>optimizer.LearningRate = schedule.At(optimizer.StepCount);</code></example>
public abstract record LearningRateSchedule
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">The number of the step, or of the epoch, from 0.</param>
    public abstract double At(int step);

    /// <summary>Checks a number of steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is smaller.</exception>
    private protected static int AtLeast(int smallest, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, smallest);
        return length;
    }
}
