using System.Numerics;

namespace Course.Optimization.Optimizers;

/// <summary>What the adaptive methods share: the root of the averaged squares, by which a step is divided.</summary>
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
}
