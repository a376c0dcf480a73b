using Course.Tensors;

namespace Course.Mlp;

/// <summary>
/// Limits how many numbers the modules that are built on this thread may consist of, for networks whose sizes come from somewhere that may
/// lie, such as the words of a file. A layer that goes beyond is refused before its memory is taken.
/// </summary>
/// <example><code>
/// using var budget = ParameterBudget.Begin(121_930);
/// var network = LectureNetwork.Create(rng, picture, classes);
/// </code></example>
public static class ParameterBudget
{
    [ThreadStatic]
    private static long? left;

    /// <summary>Limits until the result is disposed of; an inner scope takes the place of an outer one.</summary>
    /// <param name="numbers">How many numbers all parameters and buffers may have together.</param>
    public static Scope Begin(long numbers)
    {
        var scope = new Scope(left);
        left = numbers;
        return scope;
    }

    /// <exception cref="ShapeException">The budget is used up.</exception>
    internal static void Spend(Shape shape)
    {
        if (left is null)
        {
            return;
        }

        left -= shape.ElementCount;
        if (left < 0)
        {
            throw new ShapeException("parameter", [shape], "a network has no more numbers than its budget", $"{-left} are too many",
                "build a smaller network, or allow it more numbers");
        }
    }

    /// <summary>The part of the program in which the budget holds.</summary>
    public readonly ref struct Scope
    {
        private readonly long? before;

        internal Scope(long? before) => this.before = before;

        /// <summary>Ends the scope.</summary>
        public void Dispose() => left = before;
    }
}
