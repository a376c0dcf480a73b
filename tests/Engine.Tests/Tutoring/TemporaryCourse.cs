using Course.Judging;
using Course.Lessons;
using Course.Tensors;
using Course.Tutoring;

namespace Engine.Tests.Tutoring;

/// <summary>
/// A course of one chapter with one task, in a folder of its own: what the verbs read and write, and small enough to be compiled by a test.
/// </summary>
internal sealed class TemporaryCourse : IDisposable
{
    /// <summary>The blank of task 7.1.</summary>
    public const string Blank = """
        public readonly struct Answer : IAnswerTask
        {
            public static double Twice(double x) => throw Course.Judging.Blank.Here("7.1");
        }

        """;

    private readonly string root = Directory.CreateTempSubdirectory("course-").FullName;

    /// <summary>Makes the folder.</summary>
    public TemporaryCourse()
    {
        Folder = new HomeworkFolder(root, "07-small");
        Write("Course.sln", "");
        Write("Directory.Build.props", File.ReadAllText(Path.Combine(CourseFolder.Find(), "Directory.Build.props")));
        Write("07-small/Homework/Small.Homework.csproj",
            Project("""<ProjectReference Include="Tasks/Small.Tasks.csproj" Private="false" /><Using Include="Small.Tasks" />"""));
        Write("07-small/Homework/Tasks/Small.Tasks.csproj", Project(""));
        Write("07-small/Homework/Tasks/IAnswerTask.cs", """
            namespace Small.Tasks;

            /// <summary>Task 7.1.</summary>
            [Task("7.1", "Twice")]
            public interface IAnswerTask
            {
                /// <summary>2 x.</summary>
                static abstract double Twice(double x);
            }
            """);
        Write("07-small/Homework/Answer.cs", Blank);
        Write("07-small/Homework/Blanks/Answer.cs", Blank);
        for (var level = 1; level <= 3; level++)
        {
            Write($"07-small/Homework/hints/7.1.{level}.md", $"This is hint {level}.\n");
        }
    }

    /// <summary>The chapter's homework.</summary>
    public HomeworkFolder Folder { get; }

    /// <summary>The only task.</summary>
    public TaskPlace Task => Folder.TaskNamed("7.1");

    /// <summary>The learner's file.</summary>
    public string AnswerFile => Path.Combine(root, "07-small", "Homework", "Answer.cs");

    /// <summary>The learner's file of a task that was added.</summary>
    public string FileOf(string id) => Folder.TaskNamed(id).File;

    /// <summary>Adds another task like the first.</summary>
    /// <param name="id">Its number: "7.2".</param>
    /// <param name="title">Its title, and the name of its method: "Thrice".</param>
    public void AddTask(string id, string title)
    {
        Write($"07-small/Homework/Tasks/I{title}Task.cs", $$"""
            namespace Small.Tasks;

            /// <summary>Task {{id}}.</summary>
            [Task("{{id}}", "{{title}}")]
            public interface I{{title}}Task
            {
                /// <summary>A number.</summary>
                static abstract double {{title}}(double x);
            }
            """);
        var blank = Blank.Replace("Answer :", $"{title}Answer :", StringComparison.Ordinal)
            .Replace("IAnswer", $"I{title}", StringComparison.Ordinal).Replace("Twice", title, StringComparison.Ordinal)
            .Replace("7.1", id, StringComparison.Ordinal);
        Write($"07-small/Homework/{title}.cs", blank);
        Write($"07-small/Homework/Blanks/{title}.cs", blank);
    }

    /// <summary>Writes a file of the course.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>The full path of a file of the course.</summary>
    public string PathOf(string path) => Path.Combine(root, path);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Project(string reference) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <RunAnalyzers>false</RunAnalyzers>
          </PropertyGroup>
          <ItemGroup>
            {reference}
            <Reference Include="Course.Tensors" HintPath="{typeof(Shape).Assembly.Location}" Private="false" />
            <Reference Include="Course.Judging" HintPath="{typeof(TaskAttribute).Assembly.Location}" Private="false" />
          </ItemGroup>
        </Project>
        """;
}
