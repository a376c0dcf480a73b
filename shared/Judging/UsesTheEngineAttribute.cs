namespace Course.Judging;

/// <summary>
/// Marks the contract of a task that is to be built from the course's own layers. In every other task the learner writes what
/// the course has, and a verdict notes when an answer calls it instead.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class UsesTheEngineAttribute : Attribute;
