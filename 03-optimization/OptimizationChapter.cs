using Course.Terminal;

namespace Course.Optimization;

/// <summary>What chapter 03 shows.</summary>
public static class OptimizationChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new("03-optimization", "Optimizers, regularization, and how to tell whether training goes well.", [], []);
}
