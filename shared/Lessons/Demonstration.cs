using Course.Terminal;

namespace Course.Lessons;

/// <summary>
/// One idea of a chapter, shown in the terminal with small numbers. It is seeded: every run shows the same lines,
/// and the lesson quotes them.
/// </summary>
/// <param name="Name">What the learner types: "perceptron".</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Run">Shows it; takes under 10 seconds.</param>
public sealed record Demonstration(string Name, string Title, Action<Screen> Run)
{
    /// <summary>The same demonstration on the learner's homework; null when it uses none.</summary>
    public LearnersDemonstration? Mine { get; init; }
}

/// <summary>A demonstration that the learner's own code carries.</summary>
/// <param name="Task">The task whose code it runs: "1.2".</param>
/// <param name="Run">Shows it with that code.</param>
public sealed record LearnersDemonstration(string Task, Action<Screen, ILearnersCode> Run);

/// <summary>The learner's homework of a chapter, ready to be called.</summary>
public interface ILearnersCode
{
    /// <summary>A method that the learner wrote.</summary>
    /// <typeparam name="TDelegate">A delegate type with the parameters and the result of the method in the task's contract.</typeparam>
    /// <param name="task">The task: "1.2".</param>
    /// <param name="method">The method's name in the contract: "Learn".</param>
    TDelegate Method<TDelegate>(string task, string method)
        where TDelegate : Delegate;

    /// <summary>Whether anything was written for a task: its file is not the blank any more.</summary>
    /// <param name="task">The task: "1.2".</param>
    bool IsBegun(string task);
}
