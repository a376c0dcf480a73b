namespace Course.Judging;

/// <summary>
/// Marks the contract of a homework task: the interface whose static abstract members the learner implements.
/// The interface's comment is the statement.
/// </summary>
/// <param name="id">Chapter and number: "1.2".</param>
/// <param name="title">What is built, as the heading in the chapter's lesson reads: "The perceptron's learning rule".</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class TaskAttribute(string id, string title) : Attribute
{
    /// <summary>Chapter and number.</summary>
    public TaskId Id { get; } = TaskId.TryParse(id, out var parsed)
        ? parsed
        : throw new ArgumentException($"A task is named by chapter and number, such as 1.2; received '{id}'.", nameof(id));

    /// <summary>What is built.</summary>
    public string Title { get; } = title;
}
