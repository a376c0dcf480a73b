namespace Course.Judging.Running;

/// <summary>Builds what changed, and nothing else: the learner's project whenever its files did, the checks when the course did.</summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="output">How to build.</param>
public sealed class HomeworkBuild(HomeworkFolder folder, BuildOutput output)
{
    /// <summary>The project of all checks.</summary>
    public string CheckerProject => Path.Combine(folder.Root, "tests", "Homework.Tests", "Homework.Tests.csproj");

    /// <summary>The assembly of the learner's answers.</summary>
    public string AnswersAssembly => output.AssemblyOf(folder.Project);

    /// <summary>The assembly of the contracts.</summary>
    public string ContractsAssembly => output.AssemblyOf(Directory.GetFiles(folder.Contracts, "*.csproj").Single());

    /// <summary>The program that runs the checks.</summary>
    public string CheckerAssembly => output.AssemblyOf(CheckerProject);

    /// <summary>Builds the learner's project if a file of it is newer than the assembly.</summary>
    /// <exception cref="BuildFailedException">It does not compile.</exception>
    public void BuildAnswers()
    {
        var newest = Newest(Directory.GetFiles(folder.Answers).Append(folder.Answers).Append(ContractsAssembly)); // the folder itself: a file may be gone
        if (newest < File.GetLastWriteTimeUtc(AnswersAssembly))
        {
            return;
        }

        var contractsAreBuilt = Newest(Directory.GetFiles(folder.Contracts)) < File.GetLastWriteTimeUtc(ContractsAssembly);
        DotnetBuild.Run(folder.Root, folder.Project, output, contractsAreBuilt, $"Your homework of {folder.Chapter}");
        if (File.GetLastWriteTimeUtc(AnswersAssembly) <= newest)
        {
            File.SetLastWriteTimeUtc(AnswersAssembly, newest.AddMilliseconds(1)); // what changed made no difference to the compiler
        }
    }

    /// <summary>Builds the checks, and all of the course that they use, if a file of these changed since the last time.</summary>
    /// <param name="announce">Is told when this begins, because the first time takes a while.</param>
    /// <exception cref="BuildFailedException">The course itself does not compile.</exception>
    public void BuildChecker(Action<string> announce)
    {
        var stamp = Path.Combine(folder.Memory, $"checks-built-{output.Configuration}");
        var newest = Newest(Sources());
        if (File.Exists(CheckerAssembly) && File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) > newest)
        {
            return;
        }

        announce("Building the checks; this is needed once, and after a change of the course.");
        DotnetBuild.Run(folder.Root, CheckerProject, output, alone: false, "The course");
        Directory.CreateDirectory(folder.Memory);
        File.WriteAllText(stamp, "");
        File.SetLastWriteTimeUtc(stamp, newest.AddMilliseconds(1)); // not now: a file may have changed while the compiler ran
    }

    private static DateTime Newest(IEnumerable<string> files) => files.Max(File.GetLastWriteTimeUtc);

    private IEnumerable<string> Sources()
    {
        var folders = Directory.GetDirectories(folder.Root, "0?-*").Append(Path.Combine(folder.Root, "shared")).Append(Path.Combine(folder.Root, "tests", "Homework.Tests"));
        return folders
            .SelectMany(source => Directory.EnumerateFiles(source, "*.cs*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => !IsMade(file) && !IsAnswer(file))
            .Concat(Directory.EnumerateFiles(folder.Root, "Directory.*.props"));
    }

    private static bool IsMade(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static bool IsAnswer(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "Homework";
}
