namespace Course.Optimization.Schedules;

/// <summary>A rise before another schedule: eta grows from 1 / length of that schedule's first value in equal parts, then the schedule begins.</summary>
/// <param name="Length">How many steps the rise takes, at least 0.</param>
/// <param name="Then">What follows.</param>
/// <remarks>At first the averages of adaptive methods are poor estimates, and large steps on their word do harm.</remarks>
public sealed record WarmUpSchedule(int Length, LearningRateSchedule Then) : LearningRateSchedule
{
    /// <summary>How many steps the rise takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 0.</exception>
    public int Length { get; init => field = AtLeast(0, value); } = AtLeast(0, Length);

    // <warm-up>
    /// <inheritdoc/>
    public override double At(int step) => step < Length ? Then.At(0) * (step + 1) / Length : Then.At(step - Length);
    // </warm-up>
}
