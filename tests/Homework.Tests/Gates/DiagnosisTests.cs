using System.Reflection;
using Homework.Tests.Machinery;

namespace Homework.Tests.Gates;

/// <summary>
/// What a wrong answer is told is its cause, or at least leads nobody astray. Every mutant plays the learner: once as it is, and once as
/// a mistake that nobody has foreseen. To say nothing is neither right nor misleading.
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
        var told = Tell((_, _) => true);

        Assert.That(Share(told, one => one.Causes.Contains(one.Mutant)), Is.AtLeast(NamedAtLeast), "the right cause, of all wrong answers");
        Assert.That(Share(told, IsMisled), Is.LessThan(MisledBelow), Misled(told));
    }

    /// <summary>A mutant is compared with the other mutants of its task only: patterns speak, or another mistake is taken for it.</summary>
    [Test]
    public void A_mistake_that_nobody_has_foreseen_is_not_taken_for_another()
    {
        var told = Tell((mutant, known) => mutant != known);
        var spoken = told.Where(one => one.Causes.Count + one.Symptoms.Count > 0).ToArray();

        Assert.That(Share(told, one => spoken.Contains(one) && !IsMisled(one)), Is.AtLeast(HelpedAtLeast),
            "sentences that are right, of all wrong answers");
        Assert.That(Share(spoken, IsMisled), Is.LessThan(OneInTen), Misled(told));
    }

    private static Diagnosed[] Tell(Func<Type, Type, bool> isKnownTo)
    {
        Diagnosed[] told =
        [
            .. from task in HomeworkTask.All
               from mutant in task.Mutants
               let tells = WrongAnswers.To(task).Tells(mutant, known => isKnownTo(mutant, known))
               select new Diagnosed(task, mutant, tells.Causes, tells.Symptoms, tells.Message),
        ];
        var spoken = told.Where(one => one.Causes.Count + one.Symptoms.Count > 0).ToArray();
        TestContext.Out.WriteLine(
            $"{told.Length} wrong answers: the cause is named for {told.Count(one => one.Causes.SequenceEqual([one.Mutant]))}, "
                + $"as one of two for {told.Count(one => one.Causes.Count > 1 && one.Causes.Contains(one.Mutant))}; "
                + $"another sentence helps {spoken.Count(one => !one.Causes.Contains(one.Mutant) && !IsMisled(one))} "
                + $"and misleads {spoken.Count(IsMisled)}; nothing is said to {told.Length - spoken.Length}.");
        TestContext.Out.WriteLine(Misled(told));
        return told;
    }

    private static bool IsMisled(Diagnosed one) => one.Causes.Count > 0
        ? !one.Causes.Contains(one.Mutant)
        : one.Symptoms.Except(one.Mutant.GetCustomAttribute<MutantAttribute>()!.LooksLike).Any();

    private static double Share(Diagnosed[] of, Func<Diagnosed, bool> these) => (double)of.Count(these) / of.Length;

    private static string Misled(Diagnosed[] told) =>
        "What was said is the cause of none of these. Is it true of the mutant all the same, its attribute says so (LooksLike); "
            + "else the pattern says too much, or the inputs of the check cannot tell two mistakes apart:\n\n"
            + string.Join("\n\n", told.Where(IsMisled).Select(
                one => $"{one.Task.Id} {one.Mutant.Name}: {one.Mutant.GetCustomAttribute<MutantAttribute>()!.Fault}\n"
                    + $"{string.Join(", ", one.Symptoms)}{string.Join(", ", one.Causes.Select(cause => cause.Name))}\n{one.Message}"));

    private sealed record Diagnosed(
        HomeworkTask Task, Type Mutant, IReadOnlyList<Type> Causes, IReadOnlyList<Symptom> Symptoms, string Message);
}
