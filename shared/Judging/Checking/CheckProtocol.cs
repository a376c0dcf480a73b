using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Judging.Checking;

/// <summary>What the program that runs the checks is asked to do.</summary>
/// <param name="Answers">The assembly of the learner's answers.</param>
/// <param name="Root">The course's folder, from where files are named in messages.</param>
/// <param name="Command">What the learner types to reach the chapter, for the messages.</param>
/// <param name="Task">The only task to check; all that there are checks for if null.</param>
/// <param name="Skip">Tasks not to check: those done before an earlier process ended.</param>
/// <param name="Seed">Starts all randomness.</param>
/// <param name="Types">The names of the types that answer; whatever implements a contract if null.</param>
public sealed record CheckRequest(
    string Answers, string Root, string Command, string? Task, IReadOnlyList<string> Skip, long Seed, IReadOnlyList<string>? Types = null);

/// <summary>
/// The first line on the standard input of that program, as JSON. It stands neither among its arguments nor in its environment:
/// the judged code, which is loaded later, finds it in neither.
/// </summary>
/// <param name="Request">What to check.</param>
/// <param name="Channel">The name of the pipe for what is found.</param>
/// <param name="Key">Begins every line on that pipe.</param>
public sealed record CheckOrder(CheckRequest Request, string Channel, string Key)
{
    /// <summary>The order as a line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this);

    /// <summary>The order of a line; null if the line holds none.</summary>
    public static CheckOrder? FromLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckOrder>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What that program says, a line of JSON each.</summary>
[JsonDerivedType(typeof(ChecksPlanned), "planned")]
[JsonDerivedType(typeof(CheckStarted), "started")]
[JsonDerivedType(typeof(CheckFinished), "finished")]
[JsonDerivedType(typeof(ExplanationStarted), "explaining")]
[JsonDerivedType(typeof(TaskExplained), "explained")]
[JsonDerivedType(typeof(ChecksEnded), "ended")]
public abstract record CheckEvent;

/// <summary>First of all: everything that will be checked.</summary>
/// <param name="Tasks">The tasks, each with its checks not yet run.</param>
public sealed record ChecksPlanned(IReadOnlyList<TaskReport> Tasks) : CheckEvent;

/// <summary>A check begins: from here on its time is limited.</summary>
/// <param name="Task">The task.</param>
/// <param name="Check">The check.</param>
public sealed record CheckStarted(string Task, string Check) : CheckEvent;

/// <summary>A check has come to an end.</summary>
/// <param name="Result">What it found.</param>
public sealed record CheckFinished(CheckResult Result) : CheckEvent;

/// <summary>
/// All checks of a task are told, and what went wrong is compared with known mistakes: from here on the time for that is limited.
/// A process that ends here has said what counts.
/// </summary>
/// <param name="Task">The task.</param>
public sealed record ExplanationStarted(string Task) : CheckEvent;

/// <summary>The comparison has come to an end.</summary>
/// <param name="Task">The task.</param>
/// <param name="Results">The results that say more than before, in place of the earlier ones.</param>
public sealed record TaskExplained(string Task, IReadOnlyList<CheckResult> Results) : CheckEvent;

/// <summary>Last of all. A process that ends without saying this was brought down by the homework.</summary>
public sealed record ChecksEnded : CheckEvent;
