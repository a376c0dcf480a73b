namespace Course.Optimization.Schedules;

/// <summary>A rise before another schedule: eta grows from 1 / length of that schedule's first value in equal parts, then the schedule begins.</summary>
/// <param name="Length">How many steps the rise takes.</param>
/// <param name="Then">What follows.</param>
/// <remarks>At first the averages of adaptive methods are poor estimates, and large steps on their word do harm.</remarks>
public sealed record WarmUpSchedule(int Length, LearningRateSchedule Then) : LearningRateSchedule
{
    // <warm-up>
    /// <inheritdoc/>
    public override double At(int step) => step < Length ? Then.At(0) * (step + 1) / Length : Then.At(step - Length);
    // </warm-up>
}
