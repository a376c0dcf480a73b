namespace Course.Optimization.Schedules;

/// <summary>Half a wave of the cosine from start to end: eta = end + (start - end) (1 + cos(pi step / length)) / 2, and end from there on.</summary>
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
