namespace Homework.Tests.Machinery;

/// <summary>
/// Marks a wrong answer written as a learner would, and not from the solution: it may have the fault of a mutant, another one, or two.
/// What it is told tells how the mutants serve those whom their authors do not know.
/// </summary>
/// <param name="fault">What is wrong with it.</param>
/// <param name="mutants">The mutants whose text is true of it; none if nobody has foreseen the fault.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class LearnersMistakeAttribute(string fault, params Type[] mutants) : Attribute
{
    /// <summary>What is wrong with it.</summary>
    public string Fault { get; } = fault;

    /// <summary>The mutants whose text is true of it.</summary>
    public IReadOnlyList<Type> Mutants { get; } = mutants;

    /// <summary>What its errors may be said to look like without leading astray.</summary>
    public Symptom[] LooksLike { get; init; } = [];
}
