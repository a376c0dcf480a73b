namespace Course.Tensors.Kernels;

/// <summary>Where a matrix product is cut so that what is read again and again stays in a cache. The result does not depend on it, only the time.</summary>
/// <param name="Depth">Steps of k in a block of packed operands: a panel of B 32 floats wide and a strip of A 14 high stay beside each other in the second-level cache.</param>
/// <param name="Strips">Strips of A in a packed block: with <paramref name="Depth"/> half of a second-level cache, which every panel of B then meets there.</param>
/// <param name="Panels">Panels of B in a packed block, which the threads share in the third-level cache.</param>
/// <param name="InPlaceDepth">Steps of k in a block of operands that are read where they lie.</param>
/// <param name="LargestInPlace">Elements of an operand above which reading it where it lies misses the caches too often.</param>
/// <param name="WorthPackingLeft">Columns of B from which packing a large A pays.</param>
internal readonly record struct ProductBlocking(int Depth, int Strips, int Panels, int InPlaceDepth, int LargestInPlace, int WorthPackingLeft)
{
    /// <summary>The cuts for a core with a second-level cache of a megabyte.</summary>
    public static ProductBlocking Default { get; } = new(Depth: 1024, Strips: 10, Panels: 128, InPlaceDepth: 2048, LargestInPlace: 512 * 512, WorthPackingLeft: 256);
}
