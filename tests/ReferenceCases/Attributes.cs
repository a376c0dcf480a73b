namespace ReferenceCases;

/// <summary>
/// The settings of a case. A setting that is missing or has another form than the engine knows is not supported.
/// So is one that no adapter asks for: ignoring it could let a wrong case pass.
/// </summary>
public sealed class Attributes
{
    private readonly Dictionary<string, CaseElement> members;
    private readonly HashSet<string> read = [];

    internal Attributes(CaseElement? element) =>
        members = element is { IsNull: false } found ? found.Members.Where(member => !member.Value.IsNull)
            .ToDictionary(member => member.Name, member => member.Value.Keep()) : [];

    /// <summary>The settings that were not asked for.</summary>
    public IEnumerable<string> Unread => members.Keys.Where(name => !read.Contains(name));

    /// <summary>A number that must be there.</summary>
    /// <exception cref="NotSupportedException">It is missing or something else; so for every setting here.</exception>
    public double Number(string name) => Find(name, element => element.Number) ?? throw Missing(name);

    /// <summary>A number, or what it is when nothing is said.</summary>
    public double Number(string name, double otherwise) => Find(name, element => element.Number) ?? otherwise;

    /// <summary>A whole number, or what it is when nothing is said.</summary>
    public int WholeNumber(string name, int otherwise) => Find(name, element => element.WholeNumber) ?? otherwise;

    /// <summary>Whole numbers; a single one is a list of one, and nothing is an empty list.</summary>
    public int[] WholeNumbers(string name)
    {
        read.Add(name);
        return members.TryGetValue(name, out var element)
            ? Supported(() => element.IsList ? [.. element.Items.Select(item => item.WholeNumber)] : (int[])[element.WholeNumber])
            : [];
    }

    /// <summary>Whole numbers, at least one.</summary>
    public int[] RequiredWholeNumbers(string name) => WholeNumbers(name) is [_, ..] numbers ? numbers : throw Missing(name);

    /// <summary>True or false, or what it is when nothing is said.</summary>
    public bool Flag(string name, bool otherwise = false) => Find(name, element => element.Flag) ?? otherwise;

    /// <summary>One of the texts that the engine knows; the first one when nothing is said.</summary>
    public string OneOf(string name, params string[] known)
    {
        read.Add(name);
        var text = members.TryGetValue(name, out var element) ? Supported(() => element.Text) : known[0];
        return known.Contains(text) ? text : throw new NotSupportedException($"{name} '{text}'");
    }

    private TValue? Find<TValue>(string name, Func<CaseElement, TValue> get)
        where TValue : struct
    {
        read.Add(name);
        return members.TryGetValue(name, out var element) ? Supported(() => get(element)) : null;
    }

    private static TValue Supported<TValue>(Func<TValue> get)
    {
        try
        {
            return get();
        }
        catch (CaseFileException exception)
        {
            throw new NotSupportedException(exception.Message, exception);
        }
    }

    private static NotSupportedException Missing(string name) => new($"no attribute '{name}'");
}
