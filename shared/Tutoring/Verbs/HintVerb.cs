using System.Text.Json;
using Course.Files;
using Course.Judging;
using Course.Terminal;

namespace Course.Tutoring.Verbs;

/// <summary>
/// Gives the hints of a task one after another, from a question to the formula. How many were given is remembered
/// in <c>.course/hints.json</c>; losing that file loses nothing else.
/// </summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="output">Where the hint is told.</param>
public sealed class HintVerb(HomeworkFolder folder, TextWriter output)
{
    private string MemoryFile => Path.Combine(folder.Memory, "hints.json");

    /// <summary>Gives the next hint of a task, or the last again.</summary>
    public int Run(TaskPlace task)
    {
        var hints = Hints(task.Id);
        if (hints.Count == 0)
        {
            throw new FailureException($"Task {task.Id} has no hints in {folder.Relative(folder.Hints)}; restore them with git.");
        }

        var given = Read();
        var level = Math.Clamp(given.GetValueOrDefault(task.Id.ToString()), 0, hints.Count - 1) + 1;
        output.WriteLine($"Task {task.Id}, {task.Title}: hint {level} of {hints.Count}");
        output.WriteLine();
        output.WriteLine(File.ReadAllText(hints[level - 1]).TrimEnd());
        output.WriteLine();
        output.WriteLine(
            level < hints.Count
                ? $"Another: {folder.Command} hint {task.Id}"
                : $"That was the last one; the earlier ones are in {folder.Relative(folder.Hints)}.");

        given[task.Id.ToString()] = level;
        AtomicFile.WriteText(MemoryFile, JsonSerializer.Serialize(given) + "\n");
        return ExitCode.Fine;
    }

    private List<string> Hints(TaskId id)
    {
        var hints = new List<string>();
        for (var file = Hint(1); File.Exists(file); file = Hint(hints.Count + 1))
        {
            hints.Add(file);
        }

        return hints;

        string Hint(int level) => Path.Combine(folder.Hints, $"{id}.{level}.md");
    }

    private Dictionary<string, int> Read()
    {
        try
        {
            return File.Exists(MemoryFile) ? JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(MemoryFile)) ?? [] : [];
        }
        catch (JsonException)
        {
            return []; // the hints begin anew
        }
    }
}
