using System.Globalization;

namespace ReferenceCases;

/// <summary>The command: runs every case of a directory and says which fail.</summary>
public static class Runner
{
    private const string Usage = """
        Runs reference cases: the engine's operations against the values that they must give, in float64.

        Usage: dotnet run -c Release --project tests/ReferenceCases -- DIRECTORY

        DIRECTORY holds one JSON file per family, in the format of tests/ReferenceCases/Cases/README.md.
        Exit code: 0 when no case failed, 1 when one did, 2 when the directory cannot be read.
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The directory.</param>
    /// <param name="output">Receives the lines.</param>
    /// <param name="errors">Receives the sentence when the command is misused.</param>
    /// <returns>0 when no case failed, 1 when one did, 2 for misuse or files that cannot be read.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is ["--help" or "-h"])
        {
            output.WriteLine(Usage);
            return 0;
        }

        if (arguments is not [var directory])
        {
            errors.WriteLine(
                $"One directory of reference cases is expected; received {arguments.Count} arguments. Try: tests/ReferenceCases/Cases");
            return 2;
        }

        try
        {
            return Report(CaseDirectory.Read(directory), output);
        }
        catch (CaseFileException exception)
        {
            errors.WriteLine(exception.Message);
            return 2;
        }
    }

    private static int Report(IReadOnlyList<CaseFamily> families, TextWriter output)
    {
        var anyFailed = false;
        foreach (var family in families)
        {
            Verdict[] verdicts = [.. family.Cases.Select(CaseJudge.Decide)];
            int Count(Outcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{family.Name}: {Count(Outcome.Passed)} passed, {Count(Outcome.Failed)} failed, "
                    + $"{Count(Outcome.NotSupported)} not supported"));
            foreach (var verdict in verdicts.Where(verdict => verdict.Outcome != Outcome.Passed))
            {
                output.WriteLine(
                    $"  {verdict.Case.Name}: {(verdict.Outcome == Outcome.Failed ? "failed, " : "not supported, ")}{verdict.Explanation}");
            }

            anyFailed |= Count(Outcome.Failed) > 0;
        }

        return anyFailed ? 1 : 0;
    }
}
