using System.Reflection;
using Course.Judging.Checking;

namespace Course.Judging.Diagnosing;

/// <summary>
/// Finds the known mistake that a wrong answer is: the checks are run, with the same seed, on each known wrong answer,
/// and what comes out there is compared with what came out of the learner's.
/// </summary>
/// <param name="task">The task.</param>
/// <param name="observe">Runs a check on a known wrong answer.</param>
internal sealed class Diagnosis(CheckedTask task, Func<MethodInfo, Type, CheckRun> observe)
{
    private const int MostAlternatives = 2;

    /// <summary>The known mistakes that an answer's failures fit: one for each failed check for which there is any, in words.</summary>
    /// <param name="answer">What every check of the task found of the answer.</param>
    public IEnumerable<(MethodInfo Check, string Cause)> Causes(IReadOnlyDictionary<MethodInfo, CheckRun> answer)
    {
        foreach (var (check, mutants) in Fitting(answer))
        {
            var faults = mutants.Select(mutant => mutant.GetCustomAttribute<MutantAttribute>()!.Fault).Distinct().ToArray();
            var same = answer[check].Wrong!.Failure.IsOfNumbers ? "exactly these numbers come out" : "the same happens";
            if (faults is [var only])
            {
                yield return (check, $"{same} of a known mistake: {only}");
            }
            else if (faults.Length <= MostAlternatives)
            {
                yield return (check, $"{same} of either of these mistakes: {string.Join("; or ", faults)}");
            }
        }
    }

    /// <summary>
    /// The known wrong answers that fit an answer best, for each failed check for which there are any. An answer may have two faults;
    /// but where the failure alone could be chance, whatever else fails must be known, too.
    /// </summary>
    /// <param name="answer">What every check of the task found of the answer.</param>
    public IReadOnlyDictionary<MethodInfo, IReadOnlyList<Type>> Fitting(IReadOnlyDictionary<MethodInfo, CheckRun> answer)
    {
        var possible = answer.Where(run => run.Value.Wrong is not null).ToDictionary(run => run.Key, run => Possible(run.Key, answer));
        var known = possible.Where(check => check.Value.Length > 0).Select(check => check.Key).ToHashSet();
        return possible
            .Select(check => (check.Key,
                Best: Best(check.Value.Where(fit => answer[check.Key].Wrong!.Failure.IsTelling || fit.Others.All(known.Contains)))))
            .Where(check => check.Best.Count > 0)
            .ToDictionary();
    }

    private static IReadOnlyList<Type> Best(IEnumerable<Fit> fits) =>
        [.. fits.GroupBy(fit => (-fit.Others.Count, fit.Same)).OrderBy(group => group.Key).TakeLast(1).SelectMany(group => group)
            .Select(fit => fit.Mutant)];

    private Fit[] Possible(MethodInfo failed, IReadOnlyDictionary<MethodInfo, CheckRun> answer) =>
    [
        .. task.Mutants.Where(mutant => observe(failed, mutant).Meets(answer[failed])).Select(mutant => FitOf(mutant, answer, answer[failed].Wrong!.Failure)).OfType<Fit>(),
    ];

    /// <summary>
    /// How a known wrong answer fits another; null if the other is right where the known one is wrong, or wrong otherwise.
    /// What agrees not by chance may be right under another name: the known one has its fault on the way back, too.
    /// </summary>
    private Fit? FitOf(Type mutant, IReadOnlyDictionary<MethodInfo, CheckRun> answer, Failure failure)
    {
        var (others, same) = (new List<MethodInfo>(), 0);
        foreach (var (check, run) in answer)
        {
            switch (observe(check, mutant).Wrong?.Failure, run.Wrong?.Failure)
            {
                case (null, null):
                    break;
                case ({ } known, { } found) when known.Meets(found):
                    same++;
                    break;
                case ({ } known, null) when failure.IsTelling && known.Name.Length > 0 && known.Name != failure.Name:
                    break;
                case (null, not null):
                    others.Add(check);
                    break;
                case ({ } known, { } found) when found.PassedBefore < known.PassedBefore:
                    others.Add(check);
                    break;
                default:
                    return null;
            }
        }

        return new Fit(mutant, others, same);
    }

    /// <summary>A known wrong answer that another may be.</summary>
    /// <param name="Mutant">The known one.</param>
    /// <param name="Others">Checks that the answer fails before the known one would: it has another fault, too.</param>
    /// <param name="Same">How many checks both fail in the same way.</param>
    private sealed record Fit(Type Mutant, IReadOnlyList<MethodInfo> Others, int Same);
}
