using System.Reflection;
using Course.Judging.Checking;
using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>Plausible wrong answers have to be rejected by the checks of their own task, whatever the judge draws.</summary>
public sealed class MutantTests
{
    private static IEnumerable<TestCaseData> Mutants => HomeworkTask.All
        .SelectMany(task => task.Mutants.Select(
            mutant => new TestCaseData(task, mutant) { TestName = $"{task.Id} rejects {mutant.Name}: {FaultOf(mutant)}" }));

    private static IEnumerable<HomeworkTask> Tasks => HomeworkTask.All;

    [TestCaseSource(nameof(Mutants))]
    public void A_plausible_wrong_answer_is_rejected(HomeworkTask task, Type mutant)
    {
        foreach (var seed in (ReadOnlySpan<long>)[CheckRunner.UsualSeed, 2, 17])
        {
            var results = seed == CheckRunner.UsualSeed
                ? [.. WrongAnswers.To(task).Runs(mutant).Values.Select(run => run.Result)]
                : task.Checked.Checks.Select(check => task.Run(check, mutant, seed)).ToArray();
            var killers = results.Where(result => result.State is CheckState.Failed).ToArray();
            Assert.That(killers, Is.Not.Empty,
                $"Surviving mutant of task {task.Id}, seed {seed}: {FaultOf(mutant)}. Add a check that tells it from a right answer.");
            if (seed == CheckRunner.UsualSeed)
            {
                TestContext.Out.WriteLine($"killed by {string.Join(", ", killers.Select(killer => killer.Check))}");
                TestContext.Out.WriteLine(WrongAnswers.To(task).Tells(mutant, _ => true).Message);
            }
        }
    }

    [TestCaseSource(nameof(Tasks))]
    public void Lists_checks_that_reject_no_mutant(HomeworkTask task)
    {
        var idle = task.Checked.Checks.Where(
            check => task.Mutants.All(mutant => WrongAnswers.To(task).Runs(mutant)[check].Result.State is CheckState.Passed)).ToArray();
        TestContext.Out.WriteLine(
            string.Join("\n", idle.Select(check => $"{task.Id}: {check.Name} rejects no mutant; delete it, or add the mutant it is for")));
        Assert.That(idle, Has.Length.LessThan(task.Checked.Checks.Count), "no check rejects any mutant");
    }

    private static string FaultOf(Type mutant) => mutant.GetCustomAttribute<MutantAttribute>()!.Fault;
}
