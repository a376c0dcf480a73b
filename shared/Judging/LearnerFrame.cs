using System.Diagnostics;

namespace Course.Judging;

/// <summary>Finds the line of the homework that an exception passed through.</summary>
internal static class LearnerFrame
{
    /// <summary>
    /// The innermost line of a homework file on the exception's way: <c>PerceptronHomework.cs, line 17</c>; null when it passed none.
    /// </summary>
    public static string? Of(Exception thrown)
    {
        for (var exception = thrown; exception is not null; exception = exception.InnerException)
        {
            var frame = new StackTrace(exception, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => IsHomework(frame.GetFileName()));
            if (frame is not null)
            {
                return $"{Path.GetFileName(frame.GetFileName())}, line {frame.GetFileLineNumber()}";
            }
        }

        return null;
    }

    private static bool IsHomework(string? file) => Path.GetFileName(Path.GetDirectoryName(file)) == "Homework";
}
