namespace Course.Tensors;

/// <summary>
/// One place along an axis: <c>2</c> counts from the front, <c>^1</c> is the last one. It exists so that <c>x[-1]</c>, which NumPy allows,
/// gets an error that says what to write.
/// </summary>
/// <param name="Value">How far from the front, or from the end.</param>
/// <param name="IsFromEnd">Whether the count starts behind the last place.</param>
public readonly record struct AxisIndex(int Value, bool IsFromEnd)
{
    /// <summary>A place counted from the front.</summary>
    public static implicit operator AxisIndex(int index) => new(index, false);

    /// <summary>A place counted from either end.</summary>
    public static implicit operator AxisIndex(Index index) => new(index.Value, index.IsFromEnd);

    /// <summary>The place counted from the front of an axis of <paramref name="size"/> places.</summary>
    public int OffsetIn(int size) => IsFromEnd ? size - Value : Value;

    /// <summary>As it is written in code.</summary>
    public override string ToString() => IsFromEnd ? $"^{Value}" : $"{Value}";
}
