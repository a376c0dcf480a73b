namespace Course.Tutoring.Building;

/// <summary>Builds what changed, and nothing else: the learner's project whenever its files did, the checks when the course did.</summary>
/// <param name="folder">The chapter's homework.</param>
/// <param name="output">How to build.</param>
/// <param name="stop">Ends the building.</param>
public sealed class HomeworkBuild(HomeworkFolder folder, BuildOutput output, CancellationToken stop = default)
{
    /// <summary>The assembly of the learner's answers.</summary>
    public string AnswersAssembly => output.AssemblyOf(folder.Project);

    /// <summary>The assembly of the contracts.</summary>
    public string ContractsAssembly => output.AssemblyOf(folder.ContractsProject);

    /// <summary>The program that runs the checks.</summary>
    public string CheckerAssembly => output.AssemblyOf(folder.ChecksProject);

    /// <summary>Builds the learner's project unless its assembly was made of its files as they are.</summary>
    /// <exception cref="BuildFailedException">It does not compile.</exception>
    public void BuildAnswers() => Build(folder.Project, $"Your homework of {folder.Chapter}", () => { });

    /// <summary>
    /// Builds the learner's project. When some of its files do not compile, their tasks are blank in what is built instead,
    /// and the other tasks are there.
    /// </summary>
    /// <exception cref="BuildFailedException">It does not compile, and no file of it can be blamed.</exception>
    public CompiledAnswers CompileAnswers()
    {
        try
        {
            BuildAnswers();
            return new CompiledAnswers(AnswersAssembly, new Dictionary<string, string>());
        }
        catch (BuildFailedException failure) when (SourceFiles.OfAnswers(folder) is var sources
            && failure.Errors.Any(error => sources.Contains(error.File)))
        {
            using var turn = BuildTurn.Wait(folder.Memory, stop);
            return new AnswersProject(folder, output, Path.Combine(folder.Memory, "compiling", folder.Chapter)).Compile(sources, stop);
        }
    }

    /// <summary>Builds the checks, and all of the course that they use, unless they were made of its files as they are.</summary>
    /// <param name="announce">Is told when this begins, because the first time takes a while.</param>
    /// <exception cref="BuildFailedException">The course itself does not compile.</exception>
    public void BuildChecker(Action<string> announce) =>
        Build(folder.ChecksProject, "The course",
            () => announce("Building the checks; this is needed once, and after a change of the course."));

    private void Build(string project, string subject, Action announce)
    {
        if (IsBuilt(BuildRecord.AllOf(folder.Root, project, output)))
        {
            return;
        }

        using var turn = BuildTurn.Wait(folder.Memory, stop);
        var records = BuildRecord.AllOf(folder.Root, project, output); // another process may have built it meanwhile
        if (IsBuilt(records))
        {
            return;
        }

        announce();
        foreach (var record in records)
        {
            record.Invalidate();
        }

        DotnetBuild.Run(folder.Root, project, output, alone: records.SkipLast(1).All(record => record.IsBuilt), subject, stop);
        foreach (var record in records)
        {
            record.Write();
        }
    }

    private static bool IsBuilt(IReadOnlyList<BuildRecord> records) =>
        records[^1].IsBuiltForCertain && records.All(record => record.IsBuilt);
}
