using Course.Files;
using Course.Terminal;

namespace Course.Lessons;

/// <summary>
/// A part of a lesson that a measurement writes: what stands between the lines <c>&lt;!-- measured: NAME --&gt;</c>
/// and <c>&lt;!-- /measured --&gt;</c>. It depends on the machine, so no test compares it; the command that writes it is named in it.
/// </summary>
public static class MeasuredBlock
{
    private const string End = "<!-- /measured -->";

    /// <summary>The text of a lesson with the content of one block replaced.</summary>
    /// <param name="lesson">The whole text.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="content">What shall stand in it, in Markdown.</param>
    /// <exception cref="FailureException">The lesson has not one beginning and one end of that block.</exception>
    public static string Replace(string lesson, string name, string content)
    {
        var begin = $"<!-- measured: {name} -->";
        var from = lesson.IndexOf(begin, StringComparison.Ordinal);
        var to = from < 0 ? -1 : lesson.IndexOf(End, from, StringComparison.Ordinal);
        var next = from < 0 ? -1 : lesson.IndexOf("<!-- measured: ", from + begin.Length, StringComparison.Ordinal);
        if (to < 0 || (next >= 0 && next < to) || lesson.IndexOf(begin, from + begin.Length, StringComparison.Ordinal) >= 0)
        {
            throw new FailureException($"The lesson needs the line '{begin}' once, and the line '{End}' behind it.");
        }

        return $"{lesson[..(from + begin.Length)]}\n{content.Trim('\n')}\n{lesson[to..]}";
    }

    /// <summary>Writes a block into the lesson of a chapter.</summary>
    /// <param name="chapter">The chapter's folder: "0N-name".</param>
    /// <param name="name">The block's name.</param>
    /// <param name="content">What shall stand in it.</param>
    /// <returns>The file that was written.</returns>
    /// <exception cref="FailureException">There is no such block, or the file cannot be written.</exception>
    public static string Write(string chapter, string name, string content)
    {
        var path = Path.Combine(CourseFolder.Find(), chapter, "README.md");
        AtomicFile.WriteText(path, Replace(File.ReadAllText(path), name, content));
        return path;
    }
}
