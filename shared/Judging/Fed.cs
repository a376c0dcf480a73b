using System.Globalization;

namespace Course.Judging;

/// <summary>Something a check feeds to the learner's code: remembered to be shown, and to notice when it was changed.</summary>
internal sealed class Fed
{
    private readonly object? value;
    private readonly bool mayChange;

    /// <summary>Remembers a value and a copy of its numbers.</summary>
    public Fed(string name, object? value, bool mayChange)
    {
        Name = name;
        this.value = value;
        this.mayChange = mayChange;
        Before = Values.TryOf(value);
    }

    /// <summary>Its name in the statement.</summary>
    public string Name { get; }

    /// <summary>Its numbers as they were fed; null for what has none.</summary>
    public Values? Before { get; }

    /// <summary>Whether the learner's code wrote into what it only had to read.</summary>
    public bool WasChanged => !mayChange && Before is not null && !Values.TryOf(value)!.SameAs(Before);

    /// <summary>The first number that is another one: <c>x[1] was -2 and is 7</c>.</summary>
    public string Change
    {
        get
        {
            var now = Values.TryOf(value)!;
            var place = now.Shape == Before!.Shape
                ? Enumerable.Range(0, now.Numbers.Length).First(i => !now.Numbers[i].Equals(Before.Numbers[i]))
                : 0;
            var (was, isNow) = Values.PrintApart(Before.Numbers[place], now.Numbers[place]);
            return now.Shape == Before.Shape
                ? $"{now.ElementName(Name, place)} was {was} and is {isNow}"
                : $"{Name} had the shape {Before.Shape} and has {now.Shape}";
        }
    }

    /// <summary><c>x [3] = 1, -2, 0.5</c>, as it was fed.</summary>
    public override string ToString() => $"{Name} {Before?.ToString() ?? $"= {Convert.ToString(value, CultureInfo.InvariantCulture)}"}";
}
