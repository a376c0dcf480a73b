using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Judging.Running;

/// <summary>What the program that runs the checks is asked to do; one line of JSON as its argument.</summary>
/// <param name="Answers">The assembly of the learner's answers.</param>
/// <param name="Chapter">The chapter whose tasks to check.</param>
/// <param name="Task">The only task to check; all of the chapter if null.</param>
/// <param name="Skip">Tasks not to check: those done before an earlier process ended.</param>
/// <param name="Seed">Starts all randomness.</param>
/// <param name="Command">What the learner types to reach the chapter, for the messages.</param>
/// <param name="Namespace">Where in the assembly the answers are; anywhere if null.</param>
public sealed record CheckRequest(string Answers, int Chapter, string? Task, IReadOnlyList<string> Skip, long Seed, string Command, string? Namespace = null);

/// <summary>
/// What that program says on its standard output: a line of JSON each, begun by the record separator of RFC 7464, so that what the learner's code writes there by ways of its own is told apart.
/// </summary>
[JsonDerivedType(typeof(ChecksPlanned), "planned")]
[JsonDerivedType(typeof(CheckStarted), "started")]
[JsonDerivedType(typeof(CheckFinished), "finished")]
[JsonDerivedType(typeof(ChecksEnded), "ended")]
public abstract record CheckEvent
{
    private const char RecordSeparator = '\u001e';

    /// <summary>The event as a line.</summary>
    public string ToLine() => RecordSeparator + JsonSerializer.Serialize(this);

    /// <summary>The event of a line; null if the line holds none.</summary>
    public static CheckEvent? FromLine(string line) => line.IndexOf(RecordSeparator, StringComparison.Ordinal) is >= 0 and var start
        ? JsonSerializer.Deserialize<CheckEvent>(line.AsSpan(start + 1))
        : null;
}

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

/// <summary>Last of all. A process that ends without saying this was brought down by the homework.</summary>
public sealed record ChecksEnded : CheckEvent;
