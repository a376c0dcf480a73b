using System.Collections.Concurrent;
using System.Globalization;
using Course.Judging.Running;
using Course.Lessons;

namespace Homework.Tests.Machinery;

/// <summary>The folders of the chapters' homework, by number.</summary>
internal static class CourseFolders
{
    private static readonly ConcurrentDictionary<int, HomeworkFolder> Known = new();

    /// <summary>The homework of a chapter.</summary>
    public static HomeworkFolder Of(int chapter) => Known.GetOrAdd(chapter, Find);

    private static HomeworkFolder Find(int chapter)
    {
        var root = CourseFolder.Find();
        var pattern = string.Create(CultureInfo.InvariantCulture, $"{chapter:00}-*");
        var name = Directory.GetDirectories(root, pattern) is [var only] ? Path.GetFileName(only) : pattern; // the machinery's own tasks have no chapter
        return new HomeworkFolder(root, name);
    }
}
