namespace Course.Optimization.Schedules;

/// <summary>Stairs: eta = start * factor^floor(step / length).</summary>
/// <param name="Start">The learning rate at first.</param>
/// <param name="Factor">What each stair multiplies it with: 0.1, 0.5.</param>
/// <param name="Length">How many steps a stair has, at least 1.</param>
public sealed record StepSchedule(double Start, double Factor, int Length) : LearningRateSchedule
{
    /// <summary>How many steps a stair has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Length { get; init => field = AtLeast(1, value); } = AtLeast(1, Length);

    /// <inheritdoc/>
    public override double At(int step) => Start * Math.Pow(Factor, step / Length);
}
