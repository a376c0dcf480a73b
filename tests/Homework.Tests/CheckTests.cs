using System.Reflection;
using Homework.Tests.Machinery;

namespace Homework.Tests;

/// <summary>
/// Every check of the course twice: on the learner's answer, of category <c>homework</c>, and on the reference solution, of category
/// <c>solution</c>; both also of category <c>task-1.2</c>. The solutions run in this process, the learner's answers in one of their own.
/// </summary>
public sealed class CheckTests
{
    private static IEnumerable<TestCaseData> OnHomework => Cases("homework", task => task.Blanks);

    private static IEnumerable<TestCaseData> OnSolutions => Cases("solution", task => task.Solutions);

    [TestCaseSource(nameof(OnHomework))]
    public void A_learners_answer_passes_or_is_blank(HomeworkTask task, MethodInfo check) =>
        Conclude(LearnersAnswers.Result(task, check), Verdict.OnHomework);

    [TestCaseSource(nameof(OnSolutions))]
    public void A_solution_passes(HomeworkTask task, MethodInfo check) => Conclude(task.Run(check, task.Solutions[0]), Verdict.OnSolution);

    private static void Conclude(CheckResult result, Func<CheckResult, Verdict> judged)
    {
        TestContext.Out.Write(result.Printed);
        judged(result).Conclude();
    }

    /// <summary>
    /// The learner's own type is in an assembly that perhaps does not compile. Its untouched twin gives the test its name.
    /// </summary>
    private static IEnumerable<TestCaseData> Cases(string category, Func<HomeworkTask, IReadOnlyList<Type>> answers) =>
        from task in HomeworkTask.All
        from answer in answers(task)
        from check in task.Checked.Checks
        select new TestCaseData(task, check).SetName($"{task.Id} {answer.Name}: {check.Name}").SetCategory(category)
            .SetCategory($"task-{task.Id}");
}
