namespace Course.Judging;

/// <summary>Marks a check of a task: a method with one parameter, the <see cref="Judge"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckAttribute : Attribute;
