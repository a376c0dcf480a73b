using Course.Drawing;
using Course.Lessons.Quizzes;

namespace Course.Lessons;

/// <summary>What a chapter shows: its demonstrations in the order of the lesson, and the pictures of the lesson.</summary>
/// <param name="Folder">The chapter's folder, which is also what the learner types: "0N-name".</param>
/// <param name="Description">What the chapter is about, in a sentence.</param>
/// <param name="Demonstrations">In the order of the lesson.</param>
/// <param name="Pictures">In the order of the lesson.</param>
public sealed record Chapter(
    string Folder, string Description, IReadOnlyList<Demonstration> Demonstrations, IReadOnlyList<LessonPicture> Pictures)
{
    /// <summary>
    /// Names of the lesson's other pictures: they show times that one machine took, so no test draws them again.
    /// The lesson says which command does.
    /// </summary>
    public IReadOnlyList<string> MeasuredPictures { get; init; } = [];

    /// <summary>What the learner's own pieces build in the end; null if nothing.</summary>
    public Capstone? Capstone { get; init; }

    /// <summary>The questions of its quiz, in the order of the lesson; a chapter without any has no verb <c>quiz</c>.</summary>
    public IReadOnlyList<QuizQuestion> Quiz { get; init; } = [];
}

/// <summary>A picture of a lesson, made by the chapter's own code. It is seeded: every drawing is the same, byte for byte.</summary>
/// <param name="Name">The name of its file without the ending: "perceptron" for <c>Pictures/perceptron.svg</c>.</param>
/// <param name="Draw">Makes it.</param>
public sealed record LessonPicture(string Name, Func<Picture> Draw)
{
    /// <summary>The name of its file.</summary>
    public string FileName => $"{Name}.svg";
}
