namespace Course.Judging;

/// <summary>Marks the reference solution of the task whose contract the type implements.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class SolutionAttribute : Attribute;
