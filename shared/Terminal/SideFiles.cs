using Course.Files;

namespace Course.Terminal;

/// <summary>
/// The files that go with a result: its log, its pictures. One that cannot be written costs neither the result nor the others; that it is
/// missing is told when the work is done.
/// </summary>
public sealed class SideFiles
{
    private readonly List<FileWriteException> failures = [];

    /// <summary>Writes one, or remembers that it cannot be written.</summary>
    public void Try(Action write)
    {
        try
        {
            write();
        }
        catch (FileWriteException failure)
        {
            failures.Add(failure);
        }
    }

    /// <summary>Tells what is missing.</summary>
    /// <param name="done">What is there all the same, as the beginning of a sentence: "The model is saved".</param>
    /// <exception cref="FailureException">Something is missing.</exception>
    public void RequireAll(string done)
    {
        if (failures is [var first, .. var others])
        {
            var more = others.Count == 0 ? "" : $" ({Phrase.Count(others.Count)} more failed)";
            throw new FailureException($"{done}, but {first.Message.TrimEnd('.')}{more}.", first);
        }
    }
}
