using System.Reflection;
using Course.Judging.Running;
using Course.Terminal;

namespace Course.Judging.Verbs;

/// <summary>Runs a chapter's demonstrations on the learner's code, which is built and loaded for it: the chapter itself does not know its homework.</summary>
/// <param name="chapter">The chapter's folder: "01-neuron".</param>
/// <param name="error">Where is told what does not work.</param>
public sealed class HomeworkDemonstrations(string chapter, TextWriter error)
{
    /// <summary>Runs a demonstration.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="screen">Where it is shown.</param>
    /// <exception cref="MisuseException">It does not use homework.</exception>
    public int Run(string name, Screen screen)
    {
        var folder = HomeworkFolder.Find(chapter);
        try
        {
            var demonstration = Load(folder, name);
            demonstration.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [screen], null);
            return ExitCode.Fine;
        }
        catch (BuildFailedException failure)
        {
            error.WriteLine(failure.Message);
            return ExitCode.Misused;
        }
        catch (BlankException blank)
        {
            error.WriteLine($"Demonstration '{name}' needs task {blank.Hit.Task}, which is not started: {folder.Relative(blank.Hit.File)}:{blank.Hit.Line}");
            return ExitCode.Failed;
        }
        catch (Exception thrown) when (LearnerFrame.Of(thrown) is { } place)
        {
            error.WriteLine($"Your code threw {thrown.GetType().Name} at {place}: {thrown.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Failed;
        }
    }

    private static MethodInfo Load(HomeworkFolder folder, string name)
    {
        var build = new HomeworkBuild(folder, BuildOutput.OfThisProgram);
        build.BuildAnswers();
        var contracts = Assembly.LoadFrom(build.ContractsAssembly);
        var answers = Assembly.LoadFrom(build.AnswersAssembly).GetTypes();
        var offered = contracts.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Select(method => (Method: method, method.GetCustomAttribute<OnHomeworkAttribute>()?.Demonstration))
            .Where(pair => pair.Demonstration is not null)
            .ToArray();
        var chosen = offered.FirstOrDefault(pair => pair.Demonstration == name).Method ?? throw new MisuseException(
            $"Demonstration '{name}' does not run on homework; those that do are {string.Join(", ", offered.Select(pair => pair.Demonstration))}.");
        return chosen.MakeGenericMethod([.. chosen.GetGenericArguments().Select(parameter => Answer(folder, answers, parameter.GetGenericParameterConstraints()[0]))]);
    }

    private static Type Answer(HomeworkFolder folder, Type[] answers, Type contract) => answers.Where(type => type.IsValueType && contract.IsAssignableFrom(type)).ToArray() switch
    {
        [var only] => only,
        var found => throw new FailureException($"{found.Length} types of {folder.Relative(folder.Answers)} implement {contract.Name}, and exactly one has to."),
    };
}
