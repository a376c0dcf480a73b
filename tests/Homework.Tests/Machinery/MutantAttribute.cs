namespace Homework.Tests.Machinery;

/// <summary>Marks a plausible wrong answer to the task whose contract the type implements: the task's checks have to reject it.</summary>
/// <param name="fault">What is wrong with it: "sum in place of the mean".</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class MutantAttribute(string fault) : Attribute
{
    /// <summary>What is wrong with it.</summary>
    public string Fault { get; } = fault;
}
