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

/// <summary>No schedule: eta stays.</summary>
/// <param name="Rate">The learning rate of every step.</param>
public sealed record ConstantSchedule(double Rate) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double At(int step) => Rate;
}

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

/// <summary>A steady decline: eta = start * factor^step.</summary>
/// <param name="Start">The learning rate at first.</param>
/// <param name="Factor">What each step multiplies it with, a little less than 1.</param>
public sealed record ExponentialSchedule(double Start, double Factor) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double At(int step) => Start * Math.Pow(Factor, step);
}

/// <summary>
/// Half a wave of the cosine from start to end: eta = end + (start - end) (1 + cos(pi step / length)) / 2, and end from there on.
/// </summary>
/// <param name="Start">The learning rate at first.</param>
/// <param name="Length">How many steps the decline takes, at least 1.</param>
/// <param name="End">The learning rate at last.</param>
/// <remarks>I. Loshchilov, F. Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017.</remarks>
public sealed record CosineSchedule(double Start, int Length, double End = 0) : LearningRateSchedule
{
    /// <summary>How many steps the decline takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Length { get; init => field = AtLeast(1, value); } = AtLeast(1, Length);

    // <cosine>
    /// <inheritdoc/>
    public override double At(int step) => End + (Start - End) * (1 + Math.Cos(Math.PI * Math.Min(1, step / (double)Length))) / 2;
    // </cosine>
}

/// <summary>
/// A rise before another schedule: eta grows from 1 / length of that schedule's first value in equal parts, then the schedule begins.
/// </summary>
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
