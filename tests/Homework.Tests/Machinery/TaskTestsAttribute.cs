using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Homework.Tests.Machinery;

/// <summary>
/// Marks the checks of a task: a class with one type parameter, the answer, that has to implement the task's contract. For NUnit it becomes two fixtures: one on the learner's answer, of category
/// <c>homework</c>, and one on the reference solution, of category <c>solution</c>; both also of category <c>task-1.2</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskTestsAttribute : NUnitAttribute, IFixtureBuilder2
{
    /// <summary>The contract of the task that a class of checks belongs to: the constraint of its type parameter.</summary>
    public static Type ContractOf(Type tests) => tests.GetGenericArguments() is [var answer] && (tests.IsGenericTypeDefinition ? answer : tests.GetGenericTypeDefinition().GetGenericArguments()[0])
            .GetGenericParameterConstraints() is [var contract]
        ? contract
        : throw new InvalidOperationException($"{tests.Name} should have one type parameter with one constraint, the task's contract.");

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => BuildFrom(typeInfo, new EveryTest());

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter)
    {
        var task = Catalogue.Of(typeInfo.Type);
        if (!Catalogue.OfTheCourse.Contains(task))
        {
            return [];
        }

        // The learner's own type is in an assembly that perhaps does not compile. Its untouched twin stands for it; what runs is the learner's.
        var answers = task.Blanks.Select(answer => (answer, "homework")).Concat(task.Solutions.Select(answer => (answer, "solution")));
        return answers.SelectMany(answer => new TestFixtureAttribute { TypeArgs = [answer.answer], Category = $"{answer.Item2},task-{task.Id}" }.BuildFrom(typeInfo, filter));
    }

    private sealed class EveryTest : IPreFilter
    {
        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, System.Reflection.MethodInfo method) => true;
    }
}
