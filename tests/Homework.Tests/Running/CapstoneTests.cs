using System.Reflection;
using Course.Cnn.App;
using Course.Lessons;
using Course.Mlp.App;
using Course.Neuron.App;
using Course.Optimization.App;
using Course.Terminal;
using Course.Tutoring.Verbs;
using Homework.Tests.Machinery;

namespace Homework.Tests.Running;

/// <summary>
/// What the learner's own pieces build: with right answers it learns, with a wrong one it does not, and what is missing is named.
/// </summary>
public sealed class CapstoneTests
{
    private static readonly Chapter[] Chapters =
        [NeuronChapter.Contents, MlpChapter.Contents, OptimizationChapter.Contents, CnnChapter.Contents];

    private static IEnumerable<TestCaseData> All =>
        Chapters.Select(chapter => new TestCaseData(chapter).SetArgDisplayNames(chapter.Folder));

    [TestCaseSource(nameof(All))]
    public void Right_answers_learn_and_all_of_them_are_the_learners(Chapter chapter)
    {
        var (exitCode, text) = Train(chapter, task => task.Solutions[0]);
        Assert.That(exitCode, Is.Zero, text);
        Assert.That(text, Does.Contain("Yours: ").And.Not.Contain("taken from the course"));
    }

    [TestCaseSource(nameof(All))]
    public void What_is_not_written_yet_is_taken_from_the_course_and_named(Chapter chapter)
    {
        var (exitCode, text) = Train(chapter, _ => null);
        Assert.That(exitCode, Is.Zero, text);
        Assert.That(text, Does.Contain("None of its pieces is yours yet.").And.Contain("Not written yet, and taken from the course: "));
    }

    [Test]
    public void A_wrong_piece_is_told()
    {
        var (exitCode, text) = Train(MlpChapter.Contents, task => task.Id == "2.5" ? task.Mutants[0] : null);
        Assert.That(exitCode, Is.EqualTo(ExitCode.Failed), text);
        Assert.That(text, Does.Contain("Yours: 2.5.").And.Contain("one of yours is not right"));
    }

    private static (int ExitCode, string Text) Train(Chapter chapter, Func<HomeworkTask, Type?> answer)
    {
        using var output = new StringWriter();
        var exitCode = CapstoneVerb.Run(
            chapter, Screen.Plain(output), CancellationToken.None, new LearnersPieces(_ => new Answers(answer)));
        return (exitCode, output.ToString());
    }

    /// <summary>Answers of this process in the place of a learner's assembly.</summary>
    private sealed class Answers(Func<HomeworkTask, Type?> answer) : ILearnersCode
    {
        public bool IsBegun(string task) => AnswerTo(task) is not null;

        public TDelegate Method<TDelegate>(string task, string method)
            where TDelegate : Delegate =>
            AnswerTo(task)!.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<TDelegate>();

        private Type? AnswerTo(string task) => answer(HomeworkTask.All.Single(one => one.Id == task));
    }
}
