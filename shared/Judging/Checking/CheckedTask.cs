using System.Reflection;

namespace Course.Judging.Checking;

/// <summary>A task and its checks.</summary>
/// <param name="Task">Its number and title.</param>
/// <param name="Contract">The interface that the learner implements.</param>
/// <param name="Classes">The classes of checks, generic in the answer; a finished task has one.</param>
/// <param name="Mutants">Known wrong answers; none where a teacher keeps them.</param>
public sealed record CheckedTask(TaskAttribute Task, Type Contract, IReadOnlyList<Type> Classes, IReadOnlyList<Type> Mutants)
{
    private const BindingFlags DeclaredHere = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The number as text: "1.2".</summary>
    public string Id => Task.Id.ToString();

    /// <summary>The checks, in the order they are written.</summary>
    public IReadOnlyList<MethodInfo> Checks => [.. Classes.SelectMany(checks => checks.GetMethods(DeclaredHere))
        .Where(method => method.GetCustomAttribute<CheckAttribute>() is not null)
        .OrderBy(method => method.MetadataToken)];

    /// <summary>
    /// The tasks that an assembly has checks for, and every other task whose contract stands beside one of theirs, in order.
    /// </summary>
    public static IReadOnlyList<CheckedTask> In(Assembly checks)
    {
        var types = checks.GetTypes();
        var classes = types.Where(type => type.IsDefined(typeof(TaskChecksAttribute))).ToLookup(TaskChecksAttribute.ContractOf);
        var mutants = types.Where(type => type.IsDefined(typeof(MutantAttribute))).ToArray();
        return [.. classes.Select(ofATask => ofATask.Key.Assembly).Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsInterface && type.GetCustomAttribute<TaskAttribute>() is not null)
            .Select(contract => new CheckedTask(contract.GetCustomAttribute<TaskAttribute>()!, contract,
                [.. classes[contract]], [.. mutants.Where(contract.IsAssignableFrom)]))
            .OrderBy(task => task.Task.Id)];
    }

    /// <summary>Number and title.</summary>
    public override string ToString() => $"{Id} {Task.Title}";
}
