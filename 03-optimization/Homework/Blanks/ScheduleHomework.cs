using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.6, a schedule with a warm-up. The statement is the comment of <see cref="IScheduleTask"/>.</summary>
public readonly struct ScheduleHomework : IScheduleTask
{
    /// <inheritdoc/>
    public static double Rate(int step, double peak, int warmUp, int length) => throw Blank.Here("3.6");
}
