namespace Course.Tensors;

/// <summary>
/// What a slice takes from one axis: a range of places, <c>0..2</c>, which stays an axis; or a single place, <c>0</c> or <c>^1</c>,
/// whose axis disappears.
/// </summary>
/// <param name="Start">The first place.</param>
/// <param name="Stop">The place behind the last one.</param>
/// <param name="IsSinglePlace">Whether only the place <paramref name="Start"/> is taken, and the axis disappears.</param>
public readonly record struct AxisSlice(AxisIndex Start, AxisIndex Stop, bool IsSinglePlace)
{
    /// <summary>A single place counted from the front.</summary>
    public static implicit operator AxisSlice(int place) => (AxisIndex)place;

    /// <summary>A single place counted from either end.</summary>
    public static implicit operator AxisSlice(Index place) => (AxisIndex)place;

    /// <summary>A single place.</summary>
    public static implicit operator AxisSlice(AxisIndex place) => new(place, place, true);

    /// <summary>The places of a range; the end is not one of them.</summary>
    public static implicit operator AxisSlice(Range places) => new(places.Start, places.End, false);

    /// <summary>As it is written in code.</summary>
    public override string ToString() => IsSinglePlace ? $"{Start}" : $"{Start}..{Stop}";
}
