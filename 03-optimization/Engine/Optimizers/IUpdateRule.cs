using System.Numerics;

namespace Course.Optimization.Optimizers;

/// <summary>
/// What a method does with each number of a parameter, written once for as many numbers as the machine takes in one
/// instruction (<see cref="Vector{T}"/>).
/// </summary>
/// <remarks>
/// A struct, so that the compiler puts the formula into the loop. A method with one memory leaves the second alone,
/// a method with none leaves both.
/// </remarks>
public interface IUpdateRule<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many memories the method keeps for each number: 0, 1 or 2.</summary>
    static abstract int Memories { get; }

    /// <summary>The new parameters.</summary>
    /// <param name="w">The parameters before the step.</param>
    /// <param name="g">Their gradient.</param>
    /// <param name="first">The first memory, which it changes.</param>
    /// <param name="second">The second memory, which it changes.</param>
    Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> first, ref Vector<T> second);
}

/// <summary>Applies a rule to a whole parameter: one pass over the memory, no temporary tensor, no allocation.</summary>
internal static class UpdateLoop
{
    /// <summary>Updates w and the memories in place.</summary>
    public static void Run<T, TRule>(TRule rule, Span<T> w, ReadOnlySpan<T> g, Span<T> first = default, Span<T> second = default)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRule : struct, IUpdateRule<T>
    {
        var width = Vector<T>.Count;
        var i = 0;
        for (; i <= w.Length - width; i += width)
        {
            Update(rule, w.Slice(i, width), g.Slice(i, width), Part(first, 1, i, width), Part(second, 2, i, width));
        }

        // What is left over is less than a vector: it is updated in a full one whose other numbers nobody reads.
        if (i < w.Length)
        {
            Span<T> buffer = stackalloc T[4 * width];
            buffer.Clear();
            var rest = w.Length - i;
            var (wRest, gRest, firstRest, secondRest) = (0, width, 2 * width, 3 * width);
            w[i..].CopyTo(buffer[wRest..]);
            g[i..].CopyTo(buffer[gRest..]);
            Part(first, 1, i, rest).CopyTo(buffer[firstRest..]);
            Part(second, 2, i, rest).CopyTo(buffer[secondRest..]);
            Update(rule, buffer.Slice(wRest, width), buffer.Slice(gRest, width), buffer.Slice(firstRest, width),
                buffer.Slice(secondRest, width));
            buffer.Slice(wRest, rest).CopyTo(w[i..]);
            buffer[firstRest..].Slice(0, Part(first, 1, i, rest).Length).CopyTo(Part(first, 1, i, rest));
            buffer[secondRest..].Slice(0, Part(second, 2, i, rest).Length).CopyTo(Part(second, 2, i, rest));
        }

        static Span<T> Part(Span<T> memory, int number, int start, int length) =>
            TRule.Memories >= number ? memory.Slice(start, length) : default;
    }

    private static void Update<T, TRule>(TRule rule, Span<T> w, ReadOnlySpan<T> g, Span<T> first, Span<T> second)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRule : struct, IUpdateRule<T>
    {
        var m = TRule.Memories >= 1 ? new Vector<T>(first) : default;
        var v = TRule.Memories >= 2 ? new Vector<T>(second) : default;
        rule.Apply(new Vector<T>(w), new Vector<T>(g), ref m, ref v).CopyTo(w);
        if (TRule.Memories >= 1)
        {
            m.CopyTo(first);
        }

        if (TRule.Memories >= 2)
        {
            v.CopyTo(second);
        }
    }
}
