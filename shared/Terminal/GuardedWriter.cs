using System.Text;

namespace Course.Terminal;

/// <summary>
/// Writes to a standard stream whose other end may be gone: a full disk, a reader that has seen enough, a stream that was closed from the
/// beginning.
/// </summary>
/// <param name="inner">What is written to.</param>
/// <param name="goesOn">Whether a loss is kept in <see cref="Loss"/> and the rest goes nowhere; otherwise it is thrown.</param>
internal sealed class GuardedWriter(TextWriter inner, bool goesOn) : TextWriter
{
    /// <summary>Why nothing is written any more; null while all is well.</summary>
    public OutputLostException? Loss { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Guarded(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Guarded(() => inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Guarded(() => inner.Write(value));

    /// <inheritdoc/>
    public override void WriteLine() => Guarded(inner.WriteLine);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Guarded(() => inner.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Guarded(inner.Flush);

    private void Guarded(Action write)
    {
        if (Loss is null)
        {
            try
            {
                write();
                return;
            }
            catch (Exception failure) when (failure is OutputLostException or IOException or UnauthorizedAccessException)
            {
                Loss = failure as OutputLostException ?? new OutputLostException(failure);
            }
        }

        if (!goesOn)
        {
            throw Loss;
        }
    }
}
