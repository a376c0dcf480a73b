namespace Course.Data.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in the header.</param>
public abstract record Column(string Name);

/// <summary>A column of numbers.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Values">One number a row; NaN where it is missing.</param>
public sealed record NumberColumn(string Name, IReadOnlyList<double> Values) : Column(Name);

/// <summary>A column of text: names, or categories that are to become numbers.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Values">One text a row; null where it is missing.</param>
public sealed record TextColumn(string Name, IReadOnlyList<string?> Values) : Column(Name)
{
    /// <summary>The different texts, in alphabetical order.</summary>
    public IReadOnlyList<string> Categories => field ??= [.. Values.OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Each text as its number in <see cref="Categories"/>; -1 where it is missing.</summary>
    public int[] Codes()
    {
        var codeOf = Categories.Select((category, code) => (category, code)).ToDictionary(pair => pair.category, pair => pair.code);
        return [.. Values.Select(text => text is null ? -1 : codeOf[text])];
    }
}
