namespace ReferenceCases;

/// <summary>
/// The settings of a case. It remembers which were asked for: a setting that nobody asked for is one that the adapter does not know, and ignoring it could let a wrong case pass.
/// </summary>
public sealed class Attributes
{
    private readonly string caseName;
    private readonly CaseElement? element;
    private readonly HashSet<string> read = [];

    internal Attributes(string caseName, CaseElement? element) => (this.caseName, this.element) = (caseName, element);

    /// <summary>The settings that were not asked for.</summary>
    public IEnumerable<string> Unread => element?.Members.Select(member => member.Name).Where(name => !read.Contains(name)) ?? [];

    /// <summary>A number that must be there.</summary>
    public double Number(string name) => Required(name).Number;

    /// <summary>A number, or what it is when nothing is said.</summary>
    public double Number(string name, double otherwise) => Find(name)?.Number ?? otherwise;

    /// <summary>A whole number, or what it is when nothing is said.</summary>
    public int WholeNumber(string name, int otherwise) => Find(name)?.WholeNumber ?? otherwise;

    /// <summary>Whole numbers; a single one is a list of one; null or nothing is an empty list.</summary>
    public int[] WholeNumbers(string name) => Find(name) is { IsNull: false } found ? (found.IsList ? [.. found.Items.Select(item => item.WholeNumber)] : [found.WholeNumber]) : [];

    /// <summary>Whole numbers, at least one.</summary>
    public int[] RequiredWholeNumbers(string name)
    {
        Required(name);
        return WholeNumbers(name) is [_, ..] numbers ? numbers : throw Required(name).Wrong("at least one number is expected");
    }

    /// <summary>True or false, or what it is when nothing is said.</summary>
    public bool Flag(string name, bool otherwise = false) => Find(name)?.Flag ?? otherwise;

    /// <summary>One of the texts that the engine knows.</summary>
    /// <exception cref="NotSupportedException">It is another text.</exception>
    public string OneOf(string name, params string[] known)
    {
        var text = Find(name)?.Text ?? known[0];
        return known.Contains(text) ? text : throw new NotSupportedException($"{name} '{text}'");
    }

    private CaseElement Required(string name) => Find(name) ?? throw new CaseFileException($"Case '{caseName}' has no attribute '{name}'.");

    private CaseElement? Find(string name)
    {
        read.Add(name);
        return element is { IsNull: false } ? element?.TryGet(name) : null;
    }
}
