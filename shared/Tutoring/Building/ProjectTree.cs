using System.Xml;
using System.Xml.Linq;

namespace Course.Tutoring.Building;

/// <summary>A project and all that it refers to, as the project files say.</summary>
internal static class ProjectTree
{
    /// <summary>The projects that a project needs, and itself as the last.</summary>
    /// <param name="project">The project's file.</param>
    public static IReadOnlyList<string> Of(string project)
    {
        var found = new List<string>();
        Add(Path.GetFullPath(project), found);
        return found;
    }

    private static void Add(string project, List<string> found)
    {
        if (found.Contains(project) || !File.Exists(project))
        {
            return;
        }

        foreach (var reference in Included(project, "ProjectReference"))
        {
            Add(reference, found);
        }

        found.Add(project);
    }

    /// <summary>The paths that a project includes as items of a kind.</summary>
    /// <param name="project">The project's file.</param>
    /// <param name="kind">The element: "ProjectReference".</param>
    public static IEnumerable<string> Included(string project, string kind)
    {
        try
        {
            return XDocument.Load(project).Descendants(kind)
                .Select(item => (string?)item.Attribute("Include"))
                .OfType<string>()
                .Select(path => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, path.Replace('\\', '/'))));
        }
        catch (XmlException)
        {
            return []; // the build says what is wrong with it
        }
    }
}
