namespace Course.Neuron.Descent;

/// <summary>Why a descent ended.</summary>
public enum DescentEnd
{
    /// <summary>A step was shorter than epsilon.</summary>
    Converged,

    /// <summary>The steps allowed were used up.</summary>
    OutOfSteps,

    /// <summary>The numbers grew beyond what float64 holds.</summary>
    Diverged,
}

/// <summary>Where a descent arrived.</summary>
/// <param name="W">The last weights.</param>
/// <param name="Steps">The number of steps.</param>
/// <param name="End">Why it ended.</param>
public sealed record DescentResult(Tensor W, int Steps, DescentEnd End);

/// <summary>Gradient descent: w becomes w - a grad f(w), a little way against the direction in which f grows fastest.</summary>
/// <remarks>Lecture "Mathematical foundations"; a is its learning rate.</remarks>
public static class GradientDescent
{
    /// <summary>The points that a descent visits, the start first; there is no last one.</summary>
    /// <param name="gradient">grad f.</param>
    /// <param name="start">w before the first step.</param>
    /// <param name="learningRate">a.</param>
    // <path>
    public static IEnumerable<Tensor> Path(Func<Tensor, Tensor> gradient, Tensor start, double learningRate)
    {
        for (var w = start; ; w -= gradient(w) * learningRate)
        {
            yield return w;
        }
    }
    // </path>

    /// <summary>Descends until a step is shorter than epsilon: ||w_t - w_(t-1)|| &lt; epsilon.</summary>
    // <stop-rule>
    public static DescentResult Run(
        Func<Tensor, Tensor> gradient, Tensor start, double learningRate, double epsilon = 1e-8, int mostSteps = 1_000_000)
    {
        var (w, steps) = (start, 0);
        foreach (var next in Path(gradient, start, learningRate).Skip(1).Take(mostSteps))
        {
            var moved = (next - w).Norm();
            (w, steps) = (next, steps + 1);
            if (!double.IsFinite(moved) || moved < epsilon)
            {
                return new DescentResult(w, steps, moved < epsilon ? DescentEnd.Converged : DescentEnd.Diverged);
            }
        }

        return new DescentResult(w, steps, DescentEnd.OutOfSteps);
    }
    // </stop-rule>
}
