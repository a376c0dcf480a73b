using Course.Judging;
using Course.Lessons;
using Course.Terminal;

namespace Course.Tutoring.Verbs;

/// <summary>The learner's own pieces, of this chapter and of those before it; where nothing is written yet, the course's.</summary>
/// <param name="codeOf">The learner's code of a chapter, by its number; null when the chapter has none.</param>
public sealed class LearnersPieces(Func<int, ILearnersCode?> codeOf) : IPieces
{
    private readonly Dictionary<int, ILearnersCode?> chapters = [];
    private readonly SortedSet<TaskId> own = [];
    private readonly SortedSet<TaskId> lent = [];

    /// <summary>The pieces of the course's chapters, built when they are asked for.</summary>
    /// <param name="root">The folder of <c>Course.sln</c>.</param>
    public static LearnersPieces In(string root) => new(
        number => HomeworkFolder.All(root).FirstOrDefault(folder => folder.Tasks.Any(task => task.Id.Chapter == number)) is { } folder
            ? LearnersCode.Of(folder)
            : null);

    /// <summary>How many tasks the learner's code stands for.</summary>
    public int OwnCount => own.Count;

    /// <inheritdoc/>
    public TDelegate Take<TDelegate>(string task, string method, TDelegate courses)
        where TDelegate : Delegate
    {
        if (!TaskId.TryParse(task, out var id))
        {
            throw new ArgumentException($"A piece received the task '{task}'; a task is written 1.2.", nameof(task));
        }

        if (!chapters.TryGetValue(id.Chapter, out var code))
        {
            chapters[id.Chapter] = code = codeOf(id.Chapter);
        }

        var isOwn = code?.IsBegun(task) == true;
        (isOwn ? own : lent).Add(id);
        return isOwn ? code!.Method<TDelegate>(task, method) : courses;
    }

    /// <inheritdoc/>
    public TDelegate Member<TDelegate>(object made, string method)
        where TDelegate : Delegate =>
        made.GetType().GetInterfaces().Select(contract => contract.GetMethod(method)).Append(made.GetType().GetMethod(method))
            .OfType<System.Reflection.MethodInfo>().First().CreateDelegate<TDelegate>(made);

    /// <summary>Tells whose pieces these are.</summary>
    public void Tell(Screen screen)
    {
        screen.WriteLine(own.Count > 0 ? $"Yours: {string.Join(", ", own)}." : "None of its pieces is yours yet.");
        if (lent.Count > 0)
        {
            screen.WriteLine($"Not written yet, and taken from the course: {string.Join(", ", lent)}.");
        }
    }
}
