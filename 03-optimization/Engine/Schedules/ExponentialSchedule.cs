namespace Course.Optimization.Schedules;

/// <summary>A steady decline: eta = start * factor^step.</summary>
/// <param name="Start">The learning rate at first.</param>
/// <param name="Factor">What each step multiplies it with, a little less than 1.</param>
public sealed record ExponentialSchedule(double Start, double Factor) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double At(int step) => Start * Math.Pow(Factor, step);
}
