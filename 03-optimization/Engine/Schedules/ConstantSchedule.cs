namespace Course.Optimization.Schedules;

/// <summary>No schedule: eta stays.</summary>
/// <param name="Rate">The learning rate of every step.</param>
public sealed record ConstantSchedule(double Rate) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double At(int step) => Rate;
}
