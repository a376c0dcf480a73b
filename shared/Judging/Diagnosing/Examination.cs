using System.Diagnostics;
using System.Reflection;
using Course.Judging.Checking;

namespace Course.Judging.Diagnosing;

/// <summary>
/// Explains what the checks of a task found, within a time: each check of each known wrong answer is run at most once,
/// and only if something is to be explained.
/// </summary>
/// <param name="task">The task.</param>
/// <param name="runner">Runs the checks.</param>
/// <param name="limit">When to begin no further run.</param>
internal sealed class Examination(CheckedTask task, CheckRunner runner, TimeSpan limit)
{
    private readonly Dictionary<(MethodInfo Check, Type Mutant), CheckRun> runs = [];
    private readonly Stopwatch time = Stopwatch.StartNew();

    /// <summary>The results that say more than before.</summary>
    /// <param name="answer">What every check of the task found of the learner's answer.</param>
    public IReadOnlyList<CheckResult> Explain(IReadOnlyDictionary<MethodInfo, CheckRun> answer)
    {
        var explained = new List<CheckResult>();
        try
        {
            foreach (var (check, cause) in new Diagnosis(task, Observe).Causes(answer))
            {
                explained.Add(answer[check].WithCause(cause));
            }
        }
        catch (TimeoutException)
        {
            // What is not compared with everything is not explained.
        }

        return explained;
    }

    private CheckRun Observe(MethodInfo check, Type mutant)
    {
        if (!runs.TryGetValue((check, mutant), out var run))
        {
            if (time.Elapsed > limit)
            {
                throw new TimeoutException();
            }

            run = runs[(check, mutant)] = runner.Observe(task, check, mutant);
        }

        return run;
    }
}
