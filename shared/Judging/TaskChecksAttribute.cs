namespace Course.Judging;

/// <summary>
/// Marks the checks of a task: a class with one type parameter, the answer, that has to implement the task's contract.
/// So the same checks run on the learner's answer, on the reference solution, and on every wrong answer that they have to reject.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskChecksAttribute : Attribute
{
    /// <summary>The contract of the task that a class of checks belongs to: the constraint of its type parameter.</summary>
    /// <exception cref="InvalidOperationException">The class has no such parameter.</exception>
    public static Type ContractOf(Type checks) =>
        checks.GetGenericArguments() is [var answer] && answer.GetGenericParameterConstraints() is [var contract]
            ? contract
            : throw new InvalidOperationException(
                $"{checks.Name} should have one type parameter with one constraint, the task's contract.");
}
