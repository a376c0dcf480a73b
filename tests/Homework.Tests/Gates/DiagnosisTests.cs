using System.Reflection;
using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>
/// What a wrong answer is told is its cause, or at least leads nobody astray. Every mutant plays the learner: once as it is, and once as
/// a mistake that nobody has foreseen; and so do answers written as learners would. To say nothing is neither right nor misleading.
/// </summary>
public sealed class DiagnosisTests
{
    private const double NamedAtLeast = 0.80;
    private const double MisledBelow = 0.05;
    private const double OneInTen = 0.10;
    private const double HelpedAtLeast = 0.10; // of the mistakes that nobody has foreseen: who never speaks never misleads, and never helps

    [Test]
    public void A_known_mistake_is_named()
    {
        var told = Tell(task => task.Mutants, (_, _) => true);

        Assert.That(Share(told, IsNamed), Is.AtLeast(NamedAtLeast), "the right cause, of all wrong answers");
        Assert.That(Share(told, IsMisled), Is.LessThan(MisledBelow), Misled(told));
    }

    /// <summary>A mutant is compared with the other mutants of its task only: patterns speak, or another mistake is taken for it.</summary>
    [Test]
    public void A_mistake_that_nobody_has_foreseen_is_not_taken_for_another()
    {
        var told = Tell(task => task.Mutants, (mutant, known) => mutant != known);
        var spoken = told.Where(one => !one.Told.IsSilent).ToArray();

        Assert.That(Share(told, one => !one.Told.IsSilent && !IsMisled(one)), Is.AtLeast(HelpedAtLeast),
            "sentences that are right, of all wrong answers");
        Assert.That(Share(spoken, IsMisled), Is.LessThan(OneInTen), Misled(told));
    }

    [Test]
    public void A_learners_own_mistake_is_named_if_it_is_known_and_not_taken_for_another()
    {
        var told = Tell(task => task.LearnersMistakes, (_, _) => true);

        Assert.That(told, Has.Length.EqualTo(HomeworkTask.All.Sum(task => task.LearnersMistakes.Count)), "all are rejected");
        Diagnosed[] known = [.. told.Where(one => one.Causes.Count > 0)];
        Assert.That(Share(known, IsNamed), Is.AtLeast(NamedAtLeast), "the right cause, of those known");
        Assert.That(Share(told, IsMisled), Is.LessThan(MisledBelow), Misled(told));
    }

    private static Diagnosed[] Tell(Func<HomeworkTask, IReadOnlyList<Type>> answersTo, Func<Type, Type, bool> isKnownTo)
    {
        Diagnosed[] told =
        [
            .. from task in HomeworkTask.All
               from answer in answersTo(task)
               where WrongAnswers.To(task).Runs(answer).Values.Any(run => run.Wrong is not null) // MutantTests names those that pass
               select Diagnosed.Of(task, answer, WrongAnswers.To(task).Tells(answer, known => isKnownTo(answer, known))),
        ];
        TestContext.Out.WriteLine(
            $"{told.Length} wrong answers: the cause is named for {told.Count(one => IsNamed(one) && one.Told.Causes.Count == 1)}, "
                + $"as one of two for {told.Count(one => IsNamed(one) && one.Told.Causes.Count > 1)}; "
                + $"another sentence helps {told.Count(one => !one.Told.IsSilent && !IsNamed(one) && !IsMisled(one))} "
                + $"and misleads {told.Count(IsMisled)}; nothing is said to {told.Count(one => one.Told.IsSilent)}.");
        TestContext.Out.WriteLine(Misled(told));
        return told;
    }

    private static bool IsNamed(Diagnosed one) => one.Causes.Intersect(one.Told.Causes).Any();

    private static bool IsMisled(Diagnosed one) =>
        one.Told.Causes.Count > 0 ? !IsNamed(one) : one.Told.Symptoms.Except(one.LooksLike).Any();

    private static double Share(Diagnosed[] of, Func<Diagnosed, bool> these) => (double)of.Count(these) / of.Length;

    private static string Misled(Diagnosed[] told) =>
        "What was said is the cause of none of these. Is it true of the answer all the same, its attribute says so (LooksLike); "
            + "else the pattern says too much, or the inputs of the check cannot tell two mistakes apart:\n\n"
            + string.Join("\n\n", told.Where(IsMisled).Select(
                one => $"{one.Answer.Name}, {one.Fault}; told {string.Join(", ", one.Told.Symptoms)}\n{one.Told.Message}"));

    /// <summary>A wrong answer and what it was told.</summary>
    /// <param name="Answer">The answer.</param>
    /// <param name="Fault">What is wrong with it.</param>
    /// <param name="Causes">The mutants whose text is true of it.</param>
    /// <param name="LooksLike">What its errors may be said to look like.</param>
    /// <param name="Told">What it was told.</param>
    private sealed record Diagnosed(Type Answer, string Fault, IReadOnlyList<Type> Causes, IReadOnlyList<Symptom> LooksLike, Told Told)
    {
        public static Diagnosed Of(HomeworkTask task, Type answer, Told told)
        {
            if (answer.GetCustomAttribute<MutantAttribute>() is { } mutant)
            {
                return new Diagnosed(answer, $"{task.Id}: {mutant.Fault}", [answer, .. mutant.Alike], mutant.LooksLike, told);
            }

            var mistake = answer.GetCustomAttribute<LearnersMistakeAttribute>()!;
            return new Diagnosed(answer, $"{task.Id}: {mistake.Fault}", mistake.Mutants, mistake.LooksLike, told);
        }
    }
}
