using System.Reflection;
using System.Xml.Linq;

namespace Homework.Tests.Gates;

/// <summary>The documentation comments of an assembly, from the file the compiler writes beside it.</summary>
/// <param name="type">A type of the assembly.</param>
internal sealed class Comments(Type type)
{
    private readonly XDocument file = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));

    /// <summary>The text of a tag in the comment of a type or method; empty when it has none.</summary>
    /// <param name="member">The type or method; a method's name is unique in its type.</param>
    /// <param name="tag">"summary", "param", "returns" or "example".</param>
    /// <param name="name">The parameter's name, for "param".</param>
    public string Of(MemberInfo member, string tag, string? name = null) => file.Descendants("member")
        .Where(comment => IsOf((string?)comment.Attribute("name") ?? "", member))
        .Elements(tag)
        .Where(element => name is null || (string?)element.Attribute("name") == name)
        .Select(element => element.Value.Trim())
        .FirstOrDefault("");

    private static bool IsOf(string id, MemberInfo member) => member is Type type
        ? id == $"T:{type.FullName}"
        : id == $"M:{member.DeclaringType!.FullName}.{member.Name}"
            || id.StartsWith($"M:{member.DeclaringType!.FullName}.{member.Name}(", StringComparison.Ordinal);
}
