using System.Numerics;
using Course.Mlp.Training;

namespace Course.Optimization.Schedules;

/// <summary>How often a <see cref="LearningRateScheduler{T}"/> asks its schedule.</summary>
public enum ScheduleUnit
{
    /// <summary>Before each step; the schedule counts steps.</summary>
    Step,

    /// <summary>Before each epoch; the schedule counts epochs.</summary>
    Epoch,
}

/// <summary>Sets the learning rate of a training by a schedule.</summary>
/// <param name="schedule">The learning rate of every step or epoch, counted from 0.</param>
/// <param name="unit">Which of the two.</param>
public sealed class LearningRateScheduler<T>(LearningRateSchedule schedule, ScheduleUnit unit) : TrainingListener<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override void EpochBegins(TrainingLoop<T> loop)
    {
        if (unit == ScheduleUnit.Epoch)
        {
            loop.Optimizer.LearningRate = schedule.At(loop.Epoch - 1);
        }
    }

    /// <inheritdoc/>
    public override void StepBegins(TrainingLoop<T> loop)
    {
        if (unit == ScheduleUnit.Step)
        {
            loop.Optimizer.LearningRate = schedule.At(loop.StepsDone);
        }
    }
}
