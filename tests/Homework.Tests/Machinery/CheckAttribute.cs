using System.Reflection;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Commands;

namespace Homework.Tests.Machinery;

/// <summary>
/// Marks a check of a task: a method with one parameter, the <see cref="Judge"/>. For NUnit it is a test: on the solution it runs here, on the learner's answer in a process of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckAttribute : NUnitAttribute, ITestBuilder, IWrapTestMethod
{
    private static readonly NUnitTestCaseBuilder Builder = new();

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        var parameters = new TestCaseParameters([null]) { TestName = method.Name };
        return [Builder.BuildTestMethod(method, suite, parameters)];
    }

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => new Judged(command.Test);

    /// <summary>What NUnit is told: a blank is a skipped test of homework, and a failed one of a solution.</summary>
    internal static (ResultState State, string Message) Verdict(CheckResult result, bool isSolution) => (result.State, isSolution) switch
    {
        (CheckState.Passed, _) => (ResultState.Success, ""),
        (CheckState.NotStarted, false) => (ResultState.Ignored, result.Message),
        (CheckState.NotRun, false) => (ResultState.Ignored, "not run: an earlier check of this task was ended"),
        (CheckState.NotStarted or CheckState.Vacuous, true) => (ResultState.Failure, $"The solution reaches a blank. {result.Message}"),
        _ => (ResultState.Failure, result.Message),
    };

    private sealed class Judged(Test test) : TestCommand(test)
    {
        public override TestResult Execute(TestExecutionContext context)
        {
            var answer = Test.TypeInfo!.Type.GetGenericArguments()[0];
            var task = Catalogue.Of(Test.TypeInfo.Type);
            var isSolution = answer.GetCustomAttribute<SolutionAttribute>() is not null;
            var result = isSolution ? CheckRunner.Run(task, Test.Method!.MethodInfo.Name, answer, CheckRunner.UsualSeed) : LearnersAnswers.Result(task, Test.Method!.MethodInfo.Name);
            var (state, message) = Verdict(result, isSolution);
            context.CurrentResult.SetResult(state, message);
            context.CurrentResult.OutWriter.Write(result.Printed);
            return context.CurrentResult;
        }
    }
}
