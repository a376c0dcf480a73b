using System.Collections;

namespace Course.Data.Tables;

/// <summary>
/// The texts of a column, one behind the other in one array: a text of three letters takes six bytes and its end, not forty bytes of an
/// object of its own. An element becomes a string when it is asked for.
/// </summary>
/// <param name="count">How many texts there will be.</param>
/// <param name="characters">How many characters they have together.</param>
internal sealed class PackedTexts(int count, int characters) : IReadOnlyList<string?>
{
    private readonly char[] all = new char[characters];
    private readonly int[] ends = new int[count];
    private int filled;

    /// <inheritdoc/>
    public int Count => count;

    /// <summary>A text; null where it is missing.</summary>
    public string? this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : ends[index - 1];
            return ends[index] == start ? null : new string(all, start, ends[index] - start);
        }
    }

    /// <summary>Appends the next one; an empty one is a missing one.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var start = filled == 0 ? 0 : ends[filled - 1];
        text.CopyTo(all.AsSpan(start));
        ends[filled++] = start + text.Length;
    }

    /// <inheritdoc/>
    public IEnumerator<string?> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
