using System.Runtime.Loader;
using Course.Files;
using Course.Terminal;
using Course.Tutoring.Building;
using Course.Tutoring.Verbs;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>A learner's project from blank over broken to right, with the real compiler, and called as a demonstration calls it.</summary>
public sealed class HomeworkBuildTests
{
    private const string Right = """
        public readonly struct Answer : IAnswerTask
        {
            public static double Twice(double x) => x < 0 ? throw new ArithmeticException("negative") : 2 * x;
        }
        """;

    [Test]
    public void Broken_homework_is_told_by_file_and_line_and_right_homework_runs()
    {
        using var course = new TemporaryCourse();
        var build = new HomeworkBuild(course.Folder, BuildOutput.OfThisProgram);

        File.WriteAllText(course.AnswerFile, TemporaryCourse.Blank.Replace(
            "=> throw", "=> x < 0 ? throw new ArithmeticException(\"negative\") : throw", StringComparison.Ordinal));
        build.BuildAnswers();
        var blank = LearnersCode.Of(course.Folder);
        Assert.That(() => blank.Method<Func<double, double>>("7.1", "Twice")(-1),
            Throws.TypeOf<FailureException>().With.Message.EqualTo("Your code threw ArithmeticException in Answer.cs, line 3: negative"));
        Assert.That(() => blank.Method<Func<double, double>>("7.1", "Twice")(1),
            Throws.TypeOf<FailureException>().With.Message.EqualTo("Task 7.1 is not started: 07-small/Homework/Answer.cs:3 is blank."));
        Assert.That(() => blank.Method<Func<double, double>>("7.2", "Twice"),
            Throws.TypeOf<FailureException>().With.Message.Contains("no task 7.2"));
        Assert.That(() => blank.Method<Func<double, double>>("7.1", "Thrice"),
            Throws.TypeOf<FailureException>().With.Message.Contains("no method Thrice"));

        File.WriteAllText(course.AnswerFile, Right.Replace("2 * x;", "2 * x", StringComparison.Ordinal));
        Assert.That(build.BuildAnswers,
            Throws.TypeOf<BuildFailedException>().With.Message.Match(
                @"^Your homework of 07-small does not compile:\n  07-small/Homework/Answer\.cs\(3,\d+\): error CS1002: ; expected$"));

        // Broken once more: the old assembly is still there, and must not be taken for the new text.
        Assert.That(build.BuildAnswers, Throws.TypeOf<BuildFailedException>());

        File.WriteAllText(course.AnswerFile, Right);
        build.BuildAnswers();
        var built = File.GetLastWriteTimeUtc(build.AnswersAssembly);
        build.BuildAnswers();
        Assert.That(File.GetLastWriteTimeUtc(build.AnswersAssembly), Is.EqualTo(built), "nothing changed, nothing is built");

        course.Write("07-small/Homework/notes.txt", "no code");
        build.BuildAnswers();
        Assert.That(File.GetLastWriteTimeUtc(build.AnswersAssembly), Is.EqualTo(built), "what is no code makes no difference");
    }

    [Test]
    public void File_that_does_not_compile_leaves_the_others()
    {
        using var course = new TemporaryCourse();
        course.AddTask("7.2", "Thrice");
        File.WriteAllText(course.AnswerFile, Right);
        File.WriteAllText(
            course.FileOf("7.2"), "public readonly struct ThriceAnswer : IThriceTask { public static double Thrice(double x) => 3 * }");
        var build = new HomeworkBuild(course.Folder, BuildOutput.OfThisProgram);
        var answers = build.CompileAnswers();
        Assert.That(answers.Broken.Keys, Is.EqualTo(new[] { "Thrice.cs" }));
        Assert.That(answers.Broken["Thrice.cs"],
            Does.Match(@"^Thrice.cs does not compile:\n  07-small/Homework/Thrice\.cs\(1,\d+\): error CS1525: "));
        Assert.That(Twice(build, answers, 4), Is.EqualTo(8), "the other task is what the learner wrote");

        File.WriteAllText(course.AnswerFile, Right.Replace("2 * x", "20 * x", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(course.AnswerFile, DateTime.UtcNow.AddDays(-2));
        answers = build.CompileAnswers();
        Assert.That(Twice(build, answers, 4), Is.EqualTo(80), "and not what an earlier compilation left");
    }

    [Test]
    public void Error_that_no_file_of_the_learner_has_is_told_as_a_whole()
    {
        using var course = new TemporaryCourse();
        course.Write("07-small/Homework/Tasks/Broken.cs", "no code");
        Assert.That(new HomeworkBuild(course.Folder, BuildOutput.OfThisProgram).CompileAnswers,
            Throws.TypeOf<BuildFailedException>().With.Message.Contains("07-small/Homework/Tasks/Broken.cs(1,"));
    }

    /// <summary>In a load context of its own: an assembly of the same name may be loaded already.</summary>
    private static object? Twice(HomeworkBuild build, CompiledAnswers answers, double x)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += (_, name) => name.Name == "Small.Tasks" ? context.LoadFromAssemblyPath(build.ContractsAssembly) : null;
        using var bytes = new MemoryStream(File.ReadAllBytes(answers.Assembly)); // what is loaded by its path is remembered
        return context.LoadFromStream(bytes).GetType("Answer")!.GetMethod("Twice")!.Invoke(null, [x]);
    }

    /// <summary>A teacher copies a submission over another one, and the copy keeps its time.</summary>
    [Test]
    public void Older_file_over_a_newer_one_is_built()
    {
        using var course = new TemporaryCourse();
        var build = new HomeworkBuild(course.Folder, BuildOutput.OfThisProgram);
        var wrong = Built(Right.Replace("2 * x", "3 * x", StringComparison.Ordinal), DateTime.UtcNow);
        var right = Built(Right, DateTime.UtcNow.AddDays(-2));
        Assert.That(right, Is.Not.EqualTo(wrong));
        Assert.That(Built(Right.Replace("2 * x", "3 * x", StringComparison.Ordinal), DateTime.UtcNow.AddDays(-3)), Is.EqualTo(wrong),
            "the same text gives the same assembly");

        // Somebody else, such as an IDE, builds another text, which is then taken back.
        File.WriteAllBytes(build.AnswersAssembly, right);
        Assert.That(Built(Right.Replace("2 * x", "3 * x", StringComparison.Ordinal), DateTime.UtcNow.AddDays(-3)), Is.EqualTo(wrong));

        byte[] Built(string answer, DateTime written)
        {
            File.WriteAllText(course.AnswerFile, answer);
            File.SetLastWriteTimeUtc(course.AnswerFile, written);
            build.BuildAnswers();
            return File.ReadAllBytes(build.AnswersAssembly);
        }
    }

    [Test]
    public void Older_contract_over_a_newer_one_is_built()
    {
        using var course = new TemporaryCourse();
        var build = new HomeworkBuild(course.Folder, BuildOutput.OfThisProgram);
        File.WriteAllText(course.AnswerFile, Right);
        build.BuildAnswers();

        var contract = course.PathOf("07-small/Homework/Tasks/IAnswerTask.cs");
        File.WriteAllText(
            contract, File.ReadAllText(contract).Replace("double Twice(double x)", "float Twice(float x)", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(contract, DateTime.UtcNow.AddDays(-2));
        Assert.That(build.BuildAnswers, Throws.TypeOf<BuildFailedException>().With.Message.Contains("Answer.cs(1,"));
    }

    [Test]
    public void Files_that_editors_and_systems_leave_are_not_compiled()
    {
        using var course = new TemporaryCourse();
        File.WriteAllText(course.AnswerFile, Right);
        File.CreateSymbolicLink(course.PathOf("07-small/Homework/.#Answer.cs"), "me@host.1234:1"); // Emacs
        foreach (var left in (IEnumerable<string>)["._Answer.cs", "#Answer.cs#", "Answer.cs~", ".Answer.cs.swp"])
        {
            course.Write($"07-small/Homework/{left}", "no code");
        }

        Assert.DoesNotThrow(new HomeworkBuild(course.Folder, BuildOutput.OfThisProgram).BuildAnswers);
    }

    [Test]
    public void What_a_project_takes_from_other_folders_is_its_source()
    {
        using var course = new TemporaryCourse();
        course.Write("07-small/Homework/Checks/Small.Checks.csproj", """
            <Project>
              <ItemGroup>
                <Compile Include="../../../tests/Mutants/*.cs" />
                <Compile Include="../../../tests/Solutions/*.cs" />
              </ItemGroup>
            </Project>
            """);
        course.Write("tests/Mutants/Wrong.cs", "");
        course.Write("tests/Mutants/.#Wrong.cs", "");
        Assert.That(SourceFiles.Of(course.PathOf("07-small/Homework/Checks/Small.Checks.csproj")).Select(Path.GetFileName),
            Is.EqualTo(new[] { "Small.Checks.csproj", "Wrong.cs" }), "and a teacher may keep the solutions");
    }

    [Test]
    public void Course_that_cannot_be_written_is_no_error_of_the_learner()
    {
        using var course = new TemporaryCourse();
        course.Write(".course", "a file where the folder should be");
        Assert.That(new HomeworkBuild(course.Folder, BuildOutput.OfThisProgram).BuildAnswers, Throws.TypeOf<FileWriteException>());
    }
}
