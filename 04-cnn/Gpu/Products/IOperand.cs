using ILGPU;

namespace Course.Cnn.Gpu.Products;

/// <summary>An operand of a tiled product as the kernels read it, one number or four neighbours at a time.</summary>
internal interface IOperand
{
    /// <summary>As in <see cref="ILayout"/>.</summary>
    static abstract bool AlongDepth { get; }

    /// <summary>As in <see cref="ILayout"/>.</summary>
    Cursor Begin(int lane);

    /// <summary>The number at k; 0 outside.</summary>
    float One(Cursor at, int k);

    /// <summary>Four neighbours: k to k + 3 along the depth, or the lane and the three behind it. Both are multiples of four.</summary>
    Float4 Four(Cursor at, int k);
}

/// <summary>An operand whose four neighbours lie side by side: one load of 128 bits.</summary>
internal readonly struct Aligned<TLayout>(ArrayView<float> numbers, TLayout layout) : IOperand
    where TLayout : struct, ILayout
{
    private readonly ArrayView<float> numbers = numbers;
    private readonly TLayout layout = layout;

    public static bool AlongDepth => TLayout.AlongDepth;

    public Cursor Begin(int lane) => layout.Begin(lane);

    public float One(Cursor at, int k)
    {
        var offset = layout.Offset(at, k);
        return offset < 0 ? 0 : numbers[offset];
    }

    public Float4 Four(Cursor at, int k)
    {
        var offset = layout.Offset(at, k);
        return offset < 0 ? default : numbers.Cast<Float4>()[offset / 4];
    }
}

/// <summary>An operand whose neighbours may lie anywhere, as with one or three channels: four loads.</summary>
internal readonly struct Scattered<TLayout>(ArrayView<float> numbers, TLayout layout) : IOperand
    where TLayout : struct, ILayout
{
    private readonly ArrayView<float> numbers = numbers;
    private readonly TLayout layout = layout;

    public static bool AlongDepth => TLayout.AlongDepth;

    public Cursor Begin(int lane) => layout.Begin(lane);

    public float One(Cursor at, int k)
    {
        var offset = layout.Offset(at, k);
        return offset < 0 ? 0 : numbers[offset];
    }

    public Float4 Four(Cursor at, int k) => TLayout.AlongDepth
        ? new Float4(One(at, k), One(at, k + 1), One(at, k + 2), One(at, k + 3))
        : new Float4(
            One(at, k), One(layout.Begin(at.Lane + 1), k), One(layout.Begin(at.Lane + 2), k), One(layout.Begin(at.Lane + 3), k));
}
