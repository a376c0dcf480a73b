using System.Text.Json;
using Course.Files;

namespace Course.Lessons.Quizzes;

/// <summary>How often a quiz was answered rightly.</summary>
/// <param name="Right">The right answers.</param>
/// <param name="Questions">The questions.</param>
public readonly record struct QuizScore(int Right, int Questions);

/// <summary>
/// Remembers how a chapter's quiz went before the lesson and after it, in <c>.course/quiz.json</c>; losing that file loses nothing else.
/// </summary>
/// <param name="root">The folder of <c>Course.sln</c>.</param>
public sealed class QuizMemory(string root)
{
    private readonly string file = Path.Combine(root, ".course", "quiz.json");

    /// <summary>How the quiz went before the lesson; null if it was not taken.</summary>
    public QuizScore? Before(string chapter) => Read().TryGetValue(chapter, out var score) ? score : null;

    /// <summary>Remembers how the quiz went before the lesson.</summary>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    public void Remember(string chapter, QuizScore score)
    {
        var scores = Read();
        scores[chapter] = score;
        AtomicFile.WriteText(file, JsonSerializer.Serialize(scores) + "\n");
    }

    private Dictionary<string, QuizScore> Read()
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, QuizScore>>(File.ReadAllText(file)) ?? [] : [];
        }
        catch (JsonException)
        {
            return []; // it begins anew
        }
    }
}
