namespace Homework.Tests.Running.Unruly;

/// <summary>Task 99.1, which exists to be answered badly. It tests the machinery; no learner sees it.</summary>
[Task("99.1", "Unruly")]
public interface IUnrulyTask
{
    static abstract int Answer();
}

/// <summary>Task 99.3, whose known mistakes do not all come to an end.</summary>
[Task("99.3", "Mistaken")]
public interface IMistakenTask
{
    static abstract double Answer(int question);
}

/// <summary>Task 99.4, which comes after those.</summary>
[Task("99.4", "Following")]
public interface IFollowingTask
{
    static abstract int Answer();
}

/// <summary>Task 99.2, which comes after it and has to be checked whatever became of 99.1.</summary>
[Task("99.2", "Orderly")]
public interface IOrderlyTask
{
    static abstract int Answer();
}
