namespace Course.Judging;

/// <summary>
/// Marks how a demonstration of the lesson runs on the learner's code: a public static generic method in the assembly of contracts that takes the screen, with a type parameter for each task it
/// needs, constrained to the task's contract.
/// </summary>
/// <example>
/// <code>
/// [OnHomework("perceptron")]
/// public static void Perceptron&lt;T>(Screen screen) where T : IPerceptronTask => PerceptronDemonstration.Run(screen, T.Learn);
/// </code>
/// </example>
/// <param name="demonstration">The demonstration's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnHomeworkAttribute(string demonstration) : Attribute
{
    /// <summary>The demonstration's name.</summary>
    public string Demonstration { get; } = demonstration;
}
