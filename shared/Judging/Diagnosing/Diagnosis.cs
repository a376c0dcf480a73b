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
    public IEnumerable<(CheckRun Run, string Cause)> Causes(IReadOnlyDictionary<MethodInfo, CheckRun> answer)
    {
        foreach (var (check, run) in answer.Where(run => run.Value.Wrong is not null))
        {
            var faults = Fitting(check, answer).Select(FaultOf).Distinct().ToArray();
            var same = run.Wrong!.Failure.IsOfNumbers ? "exactly these numbers come out" : "the same happens";
            if (faults is [var only])
            {
                yield return (run, $"{same} of a known mistake: {only}");
            }
            else if (faults.Length is > 1 and <= MostAlternatives)
            {
                yield return (run, $"{same} of either of these mistakes: {string.Join("; or ", faults)}");
            }
        }
    }

    /// <summary>The known wrong answers that fit an answer best, judged by what every check found of both.</summary>
    /// <param name="failed">The check whose failure is to be explained.</param>
    /// <param name="answer">What every check of the task found of the answer.</param>
    public IReadOnlyList<Type> Fitting(MethodInfo failed, IReadOnlyDictionary<MethodInfo, CheckRun> answer)
    {
        var fits = task.Mutants.Where(mutant => observe(failed, mutant).Meets(answer[failed]))
            .Select(mutant => (Mutant: mutant, Fit: Fit.Of(answer.Select(run => (observe(run.Key, mutant), run.Value)))))
            .Where(candidate => candidate.Fit.IsPossible && (answer[failed].Wrong!.Failure.IsTelling || candidate.Fit.IsPerfect))
            .ToArray();
        return [.. fits.Where(candidate => candidate.Fit == fits.Max(other => other.Fit)).Select(candidate => candidate.Mutant)];
    }

    private static string FaultOf(Type mutant) => mutant.GetCustomAttribute<MutantAttribute>()!.Fault;

    /// <summary>How well a known wrong answer fits another.</summary>
    /// <param name="Contradictions">Checks in which the answer is right where the known mistake is wrong, or wrong otherwise.</param>
    /// <param name="Others">Checks that the answer fails before the known mistake would: it may have a second fault.</param>
    /// <param name="Same">Checks that both fail in the same way.</param>
    private readonly record struct Fit(int Contradictions, int Others, int Same) : IComparable<Fit>
    {
        public bool IsPossible => Contradictions == 0;

        public bool IsPerfect => Contradictions == 0 && Others == 0;

        public static Fit Of(IEnumerable<(CheckRun Mutant, CheckRun Answer)> runs)
        {
            var fit = new Fit();
            foreach (var (mutant, answer) in runs)
            {
                fit = (mutant.Wrong?.Failure, answer.Wrong?.Failure) switch
                {
                    (null, null) => fit,
                    ({ } known, { } found) when known.Meets(found) => fit with { Same = fit.Same + 1 },
                    (null, _) => fit with { Others = fit.Others + 1 },
                    ({ } known, { } found) when found.PassedBefore < known.PassedBefore => fit with { Others = fit.Others + 1 },
                    _ => fit with { Contradictions = fit.Contradictions + 1 },
                };
            }

            return fit;
        }

        public int CompareTo(Fit other) => Others != other.Others ? other.Others - Others : Same - other.Same;
    }
}
