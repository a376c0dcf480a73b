using System.Text;

namespace Course.Judging.Checking;

/// <summary>A writer that keeps the beginning of a text that may never end.</summary>
/// <param name="limit">How many characters it keeps.</param>
public sealed class Beginning(int limit = 4000) : TextWriter
{
    private readonly StringBuilder kept = new();

    /// <summary>The beginning of a text.</summary>
    public static string Of(string text, int limit) => text.Length <= limit ? text : $"{text.AsSpan(0, limit)} ...";

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (kept)
        {
            if (kept.Length < limit)
            {
                kept.Append(value);
            }
        }
    }

    /// <summary>What was kept.</summary>
    public override string ToString()
    {
        lock (kept)
        {
            return kept.Length < limit ? kept.ToString() : $"{kept} ...";
        }
    }
}
