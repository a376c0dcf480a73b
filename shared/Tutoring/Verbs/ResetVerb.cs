using System.Globalization;
using Course.Files;
using Course.Terminal;

namespace Course.Tutoring.Verbs;

/// <summary>
/// Makes a task blank again. What the learner wrote is kept in <c>.course/kept</c>, under a name that no earlier copy has.
/// </summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="output">Where is told what was done.</param>
public sealed class ResetVerb(HomeworkFolder folder, TextWriter output)
{
    /// <summary>Resets a task.</summary>
    public int Run(TaskPlace task)
    {
        var blank = File.ReadAllText(task.BlankFile);
        var written = File.Exists(task.File) ? File.ReadAllText(task.File) : null;
        if (written == blank)
        {
            output.WriteLine($"Task {task.Id} is blank already: {folder.Relative(task.File)}");
            return ExitCode.Fine;
        }

        if (written is not null)
        {
            var copy = FreeName(task);
            AtomicFile.Write(copy, stream => stream.Write(File.ReadAllBytes(task.File)));
            output.WriteLine($"What you wrote is kept in {folder.Relative(copy)}");
        }

        AtomicFile.WriteText(task.File, blank);
        output.WriteLine($"Task {task.Id} is blank again: {folder.Relative(task.File)}");
        return ExitCode.Fine;
    }

    private string FreeName(TaskPlace task)
    {
        var stem = string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(task.File)}-{DateTime.Now:yyyyMMdd-HHmmss}");
        var name = Path.Combine(folder.Memory, "kept", $"{stem}.cs");
        for (var number = 2; File.Exists(name); number++)
        {
            name = Path.Combine(folder.Memory, "kept", $"{stem}-{number}.cs");
        }

        return name;
    }
}
