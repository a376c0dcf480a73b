namespace Course.Judging;

/// <summary>
/// Marks a plausible wrong answer to the task whose contract the type implements. The task's checks have to reject it,
/// and a learner whose answer comes to the same is told what is wrong with it.
/// </summary>
/// <param name="fault">What is wrong with it, for a learner to read: "the maximum is not subtracted".</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class MutantAttribute(string fault) : Attribute
{
    /// <summary>What is wrong with it.</summary>
    public string Fault { get; } = fault;

    /// <summary>
    /// What its errors may be said to look like without leading astray; a test counts every other sentence as misleading.
    /// </summary>
    public Symptom[] LooksLike { get; init; } = [];

    /// <summary>Other mutants whose text is true of this one, too.</summary>
    public Type[] Alike { get; init; } = [];
}
