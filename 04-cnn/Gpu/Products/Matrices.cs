namespace Course.Cnn.Gpu.Products;

/// <summary>A matrix whose lanes are its rows, lanes x depth: x of the product x W, and W of dY W'.</summary>
internal readonly struct Rows(int count, int depth) : ILayout
{
    private readonly int count = count, depth = depth;

    public static bool AlongDepth => true;

    public bool IsAligned => depth % 4 == 0;

    public Cursor Begin(int lane) => new() { Lane = lane, Start = lane * depth };

    public int Offset(Cursor at, int k) => at.Lane < count && k < depth ? at.Start + k : -1;
}

/// <summary>A matrix whose lanes are its columns, depth x lanes: W of the product x W, and both operands of x' dY.</summary>
internal readonly struct Columns(int depth, int count) : ILayout
{
    private readonly int depth = depth, count = count;

    public static bool AlongDepth => false;

    public bool IsAligned => count % 4 == 0;

    public Cursor Begin(int lane) => new() { Lane = lane };

    public int Offset(Cursor at, int k) => at.Lane < count && k < depth ? k * count + at.Lane : -1;
}
