using System.Runtime.Intrinsics;

namespace Course.Tensors.Kernels;

/// <summary>
/// Where a matrix product is cut so that what is read again and again stays in a cache. The result does not depend on it, only the time.
/// </summary>
/// <param name="Depth">Steps of k in a block: the height of a panel of B, which every strip of A meets.</param>
/// <param name="Strips">Strips of A in a block of that depth, which every panel of B meets in the second-level cache.</param>
/// <param name="Panels">Panels of B in a packed block, which the threads share in the third-level cache.</param>
/// <param name="InPlaceDepth">Steps of k in a block of operands that are read where they lie.</param>
/// <param name="LargestInPlace">Elements of an operand above which reading it where it lies misses the caches too often.</param>
/// <param name="WorthPackingLeft">Columns of B from which packing a large A pays.</param>
/// <param name="LongestRowInPlace">Elements from one row of B to the next above which even a small B is packed.</param>
/// <param name="MostStripsInPlace">Strips of A above which even a small B is packed.</param>
internal readonly record struct ProductBlocking(
    int Depth, int Strips, int Panels, int InPlaceDepth, int LargestInPlace, int WorthPackingLeft, int LongestRowInPlace,
    int MostStripsInPlace)
{
    /// <summary>
    /// For tiles of 14 x 32, whose long steps hide the second-level cache: it holds the panel (128 KB) and the block of A (560 KB of a
    /// megabyte).
    /// </summary>
    public static ProductBlocking Tall { get; } = new(
        Depth: 1024, Strips: 10, Panels: 128, InPlaceDepth: 2048, LargestInPlace: 512 * 512, WorthPackingLeft: 256,
        LongestRowInPlace: int.MaxValue, MostStripsInPlace: int.MaxValue);

    /// <summary>
    /// For tiles of 6 x 16, whose steps take six cycles: a first-level cache of 32 KB holds the panel (22 KB),
    /// a second-level cache of 512 KB the block of A (200 KB). Rows of B that are 1 KB or more apart fall onto so few places of these
    /// caches that a panel does not stay there.
    /// </summary>
    public static ProductBlocking Low { get; } = new(
        Depth: 352, Strips: 24, Panels: 256, InPlaceDepth: 512, LargestInPlace: 512 * 512, WorthPackingLeft: 256, LongestRowInPlace: 128,
        MostStripsInPlace: 100);

    /// <summary>The cuts for this machine's tiles.</summary>
    public static ProductBlocking Default => Vector512.IsHardwareAccelerated ? Tall : Low;
}
