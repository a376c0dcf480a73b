using System.Reflection;

namespace Homework.Tests.Machinery;

/// <summary>A task with everything that this assembly has for it.</summary>
/// <param name="Task">Its number and title.</param>
/// <param name="Contract">The interface that the learner implements.</param>
public sealed record HomeworkTask(TaskAttribute Task, Type Contract)
{
    private const BindingFlags DeclaredHere = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The number as text: "1.2".</summary>
    public string Id => Task.Id.ToString();

    /// <summary>The classes of checks, generic in the answer; a task has one.</summary>
    public IReadOnlyList<Type> Tests { get; } = [.. Types.Where(type => type.GetCustomAttribute<TaskTestsAttribute>() is not null && TaskTestsAttribute.ContractOf(type) == Contract)];

    /// <summary>The untouched blank.</summary>
    public IReadOnlyList<Type> Blanks => [.. Answers.Where(type => type.GetCustomAttribute<SolutionAttribute>() is null && type.GetCustomAttribute<MutantAttribute>() is null)];

    /// <summary>The reference solution.</summary>
    public IReadOnlyList<Type> Solutions => [.. Answers.Where(type => type.GetCustomAttribute<SolutionAttribute>() is not null)];

    /// <summary>The wrong answers.</summary>
    public IReadOnlyList<Type> Mutants => [.. Answers.Where(type => type.GetCustomAttribute<MutantAttribute>() is not null)];

    /// <summary>The checks, in the order they are written.</summary>
    public IReadOnlyList<MethodInfo> Checks => [.. Tests.SelectMany(tests => tests.GetMethods(DeclaredHere)).Where(method => method.GetCustomAttribute<CheckAttribute>() is not null)
        .OrderBy(method => method.MetadataToken)];

    private static IReadOnlyList<Type> Types { get; } = typeof(HomeworkTask).Assembly.GetTypes();

    private IEnumerable<Type> Answers => Types.Where(type => type.IsValueType && Contract.IsAssignableFrom(type));

    /// <summary>Number and title.</summary>
    public override string ToString() => $"{Id} {Task.Title}";
}
