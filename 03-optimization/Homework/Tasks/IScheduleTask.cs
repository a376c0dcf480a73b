namespace Course.Optimization.Tasks;

/// <summary>
/// Task 3.6. A learning-rate schedule: it rises in equal parts for some steps, then falls as half a wave of the cosine to 0.
/// Steps count from 0.
/// <code>
/// eta = peak (step + 1) / warmUp                                      for step less than warmUp
/// eta = peak (1 + cos(pi (step - warmUp) / (length - warmUp))) / 2     from there on
/// eta = 0                                                             from step = length on
/// </code>
/// </summary>
/// <example>
/// peak = 0.8, warmUp = 4, length = 12. Steps 0 to 3: 0.2, 0.4, 0.6, 0.8. Step 4: 0.8, the top of the wave.
/// Step 8, half-way down: 0.8 (1 + cos(pi / 2)) / 2 = 0.4. Step 12 and later: 0.
/// </example>
[Task("3.6", "A schedule with a warm-up")]
public interface IScheduleTask
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">The number of the step, from 0.</param>
    /// <param name="peak">The largest learning rate.</param>
    /// <param name="warmUp">How many steps the rise takes; 0 for none.</param>
    /// <param name="length">How many steps rise and fall take together, more than the rise.</param>
    /// <returns>eta, a number.</returns>
    static abstract double Rate(int step, double peak, int warmUp, int length);
}
