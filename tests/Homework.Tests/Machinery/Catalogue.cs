using System.Reflection;

namespace Homework.Tests.Machinery;

/// <summary>All tasks of the course, found in the assemblies of contracts.</summary>
public static class Catalogue
{
    private static readonly Assembly Here = typeof(Catalogue).Assembly;

    /// <summary>Every task that this assembly has checks for, and every other task of the same chapters.</summary>
    public static IReadOnlyList<HomeworkTask> All { get; } = [.. Here.GetTypes()
        .Where(type => type.GetCustomAttribute<TaskTestsAttribute>() is not null)
        .Select(type => TaskTestsAttribute.ContractOf(type).Assembly)
        .Distinct()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsInterface && type.GetCustomAttribute<TaskAttribute>() is not null)
        .Select(contract => new HomeworkTask(contract.GetCustomAttribute<TaskAttribute>()!, contract))
        .OrderBy(task => task.Task.Id)];

    /// <summary>The tasks that learners see. The others, whose contracts are in this assembly, test the machinery.</summary>
    public static IReadOnlyList<HomeworkTask> OfTheCourse { get; } = [.. All.Where(task => task.Contract.Assembly != Here)];

    /// <summary>The task of a class of checks.</summary>
    public static HomeworkTask Of(Type tests) => All.Single(task => task.Contract == TaskTestsAttribute.ContractOf(tests));
}
