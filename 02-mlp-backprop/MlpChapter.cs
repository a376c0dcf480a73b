using Course.Terminal;

namespace Course.Mlp;

/// <summary>What chapter 02 shows.</summary>
public static class MlpChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new("02-mlp-backprop", "The multi-layer perceptron and backpropagation.", [], []);
}
