namespace Course.Cnn.Gpu.Products;

/// <summary>
/// The side of a tile as a type, so that it is a constant when the kernel is compiled. The same source then runs with 256 threads a group
/// on
/// a graphics card and with 16 where a test has to be quick.
/// </summary>
internal interface ITile
{
    /// <summary>Rows and columns of the result that a group computes.</summary>
    static abstract int Side { get; }
}

/// <summary>4 x 4.</summary>
internal readonly struct Tile4 : ITile
{
    public static int Side => 4;
}

/// <summary>16 x 16.</summary>
internal readonly struct Tile16 : ITile
{
    public static int Side => 16;
}

/// <summary>64 x 64.</summary>
internal readonly struct Tile64 : ITile
{
    public static int Side => 64;
}
