using System.Linq.Expressions;
using System.Reflection;
using Course.Judging;
using Course.Lessons;
using Course.Terminal;
using Course.Tutoring.Building;

namespace Course.Tutoring.Verbs;

/// <summary>
/// The learner's homework of a chapter as a demonstration calls it: built and loaded when it is asked for, because the chapter itself does
/// not know its homework. What the learner's code throws becomes a sentence with the line it was thrown at.
/// </summary>
public sealed class LearnersCode : ILearnersCode
{
    private readonly HomeworkFolder folder;
    private readonly Type[] contracts;
    private readonly Type[] answers;

    private LearnersCode(HomeworkFolder folder)
    {
        this.folder = folder;
        var build = new HomeworkBuild(folder, BuildOutput.OfThisProgram);
        build.BuildAnswers();
        contracts = Assembly.LoadFrom(build.ContractsAssembly).GetTypes();
        answers = Assembly.LoadFrom(build.AnswersAssembly).GetTypes();
    }

    /// <summary>Builds and loads the homework of a chapter.</summary>
    /// <param name="chapter">The chapter's folder.</param>
    /// <exception cref="BuildFailedException">It does not compile.</exception>
    public static LearnersCode Of(string chapter) => Of(HomeworkFolder.Find(chapter));

    /// <summary>Builds and loads homework.</summary>
    internal static LearnersCode Of(HomeworkFolder folder) => new(folder);

    /// <inheritdoc/>
    /// <exception cref="FailureException">There is no such method, or it is not as the delegate is.</exception>
    public TDelegate Method<TDelegate>(string task, string method)
        where TDelegate : Delegate
    {
        var contract = contracts.FirstOrDefault(type => type.GetCustomAttribute<TaskAttribute>()?.Id.ToString() == task)
            ?? throw new FailureException($"Chapter {folder.Chapter} has no task {task} for this demonstration.");
        var answer = answers.Where(type => type.IsValueType && contract.IsAssignableFrom(type)).ToArray() is [var only]
            ? only
            : throw new FailureException(
                $"Exactly one type of {folder.Relative(folder.Answers)} has to implement {contract.Name}; "
                    + $"'{folder.Command} reset {task}' restores it.");
        var called = answer.GetInterfaceMap(contract) is var map
            && Array.FindIndex(map.InterfaceMethods, member => member.Name == method) is >= 0 and var index
            ? map.TargetMethods[index]
            : throw new FailureException($"{contract.Name} has no method {method} for this demonstration.");
        return Explaining<TDelegate>(called);
    }

    /// <inheritdoc/>
    public bool IsBegun(string task) => folder.Tasks.FirstOrDefault(place => place.Id.ToString() == task) is { } place
        && File.Exists(place.File) && !File.ReadAllBytes(place.File).AsSpan().SequenceEqual(File.ReadAllBytes(place.BlankFile));

    // (a, b) => { try { return called(a, b); } catch (Exception thrown) { throw Explained(thrown); } }
    private TDelegate Explaining<TDelegate>(MethodInfo called)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters()
            .Select(parameter => Expression.Parameter(parameter.ParameterType)).ToArray();
        var call = Expression.Call(called, parameters);
        var thrown = Expression.Parameter(typeof(Exception));
        var explained = Expression.Call(Expression.Constant(this), nameof(Explained), null, thrown);
        return Expression.Lambda<TDelegate>(
            Expression.TryCatch(call, Expression.Catch(thrown, Expression.Throw(explained, call.Type))), parameters).Compile();
    }

    private FailureException Explained(Exception thrown) => thrown is BlankException { Hit: var hit }
        ? new($"Task {hit.Task} is not started: {folder.Relative(hit.File)}:{hit.Line} is blank.", thrown)
        : new(
            $"Your code threw {thrown.GetType().Name}{(LearnerFrame.Of(thrown) is { } place ? $" in {place}" : "")}: {thrown.Message}",
            thrown);
}
