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
    private const int WeightOfTelling = 2; // of a failure that does not agree by chance, against 1 for any other

    /// <summary>The known mistakes that an answer's failures fit: one for each failed check for which there is any, in words.</summary>
    /// <param name="answer">What every check of the task found of the answer.</param>
    public IEnumerable<(MethodInfo Check, string Cause)> Causes(IReadOnlyDictionary<MethodInfo, CheckRun> answer)
    {
        foreach (var (check, mutants) in Fitting(answer))
        {
            var faults = mutants.Select(mutant => mutant.GetCustomAttribute<MutantAttribute>()!.Fault).Distinct().ToArray();
            var same = answer[check].Wrong!.Failure.IsOfNumbers ? "exactly these numbers come out of" : "the same happens with";
            if (faults is [var only])
            {
                yield return (check, $"{same} a known mistake: {only}");
            }
            else if (faults.Length <= MostAlternatives)
            {
                yield return (check, $"{same} either of these mistakes: {string.Join("; or ", faults)}");
            }
        }
    }

    /// <summary>The known wrong answers that fit an answer best, for each failed check for which there are any.</summary>
    /// <param name="answer">What every check of the task found of the answer.</param>
    public IReadOnlyDictionary<MethodInfo, IReadOnlyList<Type>> Fitting(IReadOnlyDictionary<MethodInfo, CheckRun> answer)
    {
        var agreeing = answer.Where(run => run.Value.Wrong is not null).ToDictionary(run => run.Key, run => Agreeing(run.Key, answer));
        return agreeing
            .Select(check => (check.Key, Best: Best(check.Value.Where(fit => fit.For > WeightOfTelling * fit.Against
                && (answer[check.Key].Wrong!.Failure.IsTelling || fit.Unexplained.All(other => agreeing[other].Length > 0))))))
            .Where(check => check.Best.Count > 0)
            .ToDictionary();
    }

    private static IReadOnlyList<Type> Best(IEnumerable<Fit> fits) =>
    [
        .. fits.GroupBy(fit => (-fit.Against, -fit.Unexplained.Count, fit.For)).OrderBy(group => group.Key).TakeLast(1)
            .SelectMany(group => group).Select(fit => fit.Mutant),
    ];

    private Fit[] Agreeing(MethodInfo failed, IReadOnlyDictionary<MethodInfo, CheckRun> answer) =>
    [
        .. task.Mutants.Where(mutant => observe(failed, mutant).Meets(answer[failed]))
            .Select(mutant => FitOf(mutant, answer, answer[failed].Wrong!.Failure)),
    ];

    /// <summary>Compares a known wrong answer with another one, which agrees with it in a failure, in all checks.</summary>
    private Fit FitOf(Type mutant, IReadOnlyDictionary<MethodInfo, CheckRun> answer, Failure failure)
    {
        var fit = new Fit(mutant, [], 0, 0);
        foreach (var (check, run) in answer)
        {
            fit = (observe(check, mutant).Wrong?.Failure, run.Wrong?.Failure) switch
            {
                (null, null) => fit,
                ({ } known, { } found) when known.Meets(found) =>
                    fit with { For = fit.For + (found.IsTelling ? WeightOfTelling : 1) },

                // Wrong where the known one is right: there is another fault, unless it is the same answer that is asked for.
                (var known, { } found) when (known is null || found.PassedBefore < known.PassedBefore)
                    && (found.Name.Length == 0 || found.Name != failure.Name || !failure.IsTelling) =>
                    fit with { Unexplained = [.. fit.Unexplained, check] },

                // What agrees not by chance may be right under another name: the known answer has its fault on the way back, too.
                ({ } known, null) when failure.IsTelling && known.Name.Length > 0 && known.Name != failure.Name => fit,
                _ => fit with { Against = fit.Against + 1 },
            };
        }

        return fit;
    }

    /// <summary>A known wrong answer that another may be.</summary>
    /// <param name="Mutant">The known one.</param>
    /// <param name="Unexplained">Checks that the answer fails where the known one is right: it has another fault, too.</param>
    /// <param name="For">The weight of the checks that both fail in the same way.</param>
    /// <param name="Against">How many checks the answer passes where the known one fails, or fails otherwise.</param>
    private sealed record Fit(Type Mutant, IReadOnlyList<MethodInfo> Unexplained, int For, int Against);
}
