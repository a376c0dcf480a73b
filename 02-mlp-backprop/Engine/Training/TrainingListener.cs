using System.Numerics;

namespace Course.Mlp.Training;

/// <summary>
/// Hears how a training goes, and may have a say in it. A listener overrides what it wants to hear; what it hears is the loop itself, so it
/// can read the score so far, set the learning rate, change gradients, or ask the loop to stop.
/// </summary>
/// <remarks>Chapter 03 hangs schedules, clipping and early stopping here.</remarks>
public abstract class TrainingListener<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Before the first epoch of a run.</summary>
    public virtual void TrainingBegins(TrainingLoop<T> loop)
    {
    }

    /// <summary>Before the first step of an epoch, <see cref="TrainingLoop{T}.Epoch"/>.</summary>
    public virtual void EpochBegins(TrainingLoop<T> loop)
    {
    }

    /// <summary>Before each step: the time for a schedule.</summary>
    public virtual void StepBegins(TrainingLoop<T> loop)
    {
    }

    /// <summary>Between the backward pass and the step of the optimizer: the time to clip gradients.</summary>
    public virtual void GradientsReady(TrainingLoop<T> loop)
    {
    }

    /// <summary>After each step; <see cref="TrainingLoop{T}.Tally"/> has the score so far.</summary>
    public virtual void StepEnds(TrainingLoop<T> loop)
    {
    }

    /// <summary>After each whole epoch and its validation: the time for a checkpoint, and to stop early.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="result">What the epoch came to.</param>
    public virtual void EpochEnds(TrainingLoop<T> loop, EpochResult result)
    {
    }

    /// <summary>After the last epoch of a run, or when it was stopped.</summary>
    public virtual void TrainingEnds(TrainingLoop<T> loop)
    {
    }
}

/// <summary>Some listeners as one: each hears everything, in their order.</summary>
/// <param name="listeners">The listeners.</param>
internal sealed class AllListeners<T>(IEnumerable<TrainingListener<T>> listeners) : TrainingListener<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingListener<T>[] all = [.. listeners];

    public override void TrainingBegins(TrainingLoop<T> loop) => Array.ForEach(all, listener => listener.TrainingBegins(loop));

    public override void EpochBegins(TrainingLoop<T> loop) => Array.ForEach(all, listener => listener.EpochBegins(loop));

    // Three times in every step, so these allocate nothing.
    public override void StepBegins(TrainingLoop<T> loop)
    {
        foreach (var listener in all)
        {
            listener.StepBegins(loop);
        }
    }

    public override void GradientsReady(TrainingLoop<T> loop)
    {
        foreach (var listener in all)
        {
            listener.GradientsReady(loop);
        }
    }

    public override void StepEnds(TrainingLoop<T> loop)
    {
        foreach (var listener in all)
        {
            listener.StepEnds(loop);
        }
    }

    public override void EpochEnds(TrainingLoop<T> loop, EpochResult result) =>
        Array.ForEach(all, listener => listener.EpochEnds(loop, result));

    public override void TrainingEnds(TrainingLoop<T> loop) => Array.ForEach(all, listener => listener.TrainingEnds(loop));
}
