using System.Numerics;

namespace Course.Optimization.Optimizers;

/// <summary>
/// What the adaptive methods share: a gradient that can be squared, and the root of the averaged squares, by which a step is divided.
/// </summary>
internal static class Adaptive
{
    // <root>
    /// <summary>sqrt(G) + epsilon or sqrt(G + epsilon).</summary>
    public static Vector<T> Root<T>(Vector<T> G, T epsilon, EpsilonPlacement placement)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        placement == EpsilonPlacement.InsideRoot
            ? Vector.SquareRoot(G + Vector.Create(epsilon))
            : Vector.SquareRoot(G) + Vector.Create(epsilon);
    // </root>

    /// <summary>
    /// g, but no larger than what can be squared. Otherwise the average of the squares would become infinite, and stay so for ever: every
    /// later step of that weight would be 0. The step g / sqrt(G) does not depend on the size of g. An infinite g stays infinite.
    /// </summary>
    public static Vector<T> Squarable<T>(Vector<T> g)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = Vector.Abs(g);
        var largest = Vector.Create(Bound<T>.Largest);
        var isTooLarge = Vector.GreaterThan(size, largest) & Vector.LessThan(size, Vector.Create(T.PositiveInfinity));
        return Vector.ConditionalSelect(isTooLarge, Vector.CopySign(largest, g), g);
    }

    private static class Bound<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>A power of two whose square may be summed many times: 2^60 in float, 2^508 in double.</summary>
        public static readonly T Largest = T.ScaleB(T.One, T.ILogB(T.BitDecrement(T.PositiveInfinity)) / 2 - 3);
    }
}
