using System.Globalization;
using Course.Data.Download;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>A download as a bar that grows in its line, or as a line a finished file where lines cannot be written over.</summary>
internal sealed class DownloadBar(Screen screen) : IProgress<DownloadProgress>, IDisposable
{
    private const int Length = 30;
    private const double Megabyte = 1e6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock writing = new();
    private DateTime next;
    private string? file;

    /// <inheritdoc/>
    public void Report(DownloadProgress value)
    {
        lock (writing)
        {
            if (file is not null && file != value.FileName)
            {
                EndLine();
            }

            var isDone = value.BytesDone == value.BytesTotal;
            file = value.FileName;
            if (screen.IsLive && (isDone || DateTime.UtcNow >= next))
            {
                next = DateTime.UtcNow + Pause;
                screen.Rewrite(Line(value));
            }
        }
    }

    /// <summary>Ends the line of the last file.</summary>
    public void Finish()
    {
        lock (writing)
        {
            EndLine();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Finish();

    private void EndLine()
    {
        if (file is not null)
        {
            screen.WriteLine(screen.IsLive ? "" : $"downloaded {file}");
        }

        file = null;
    }

    private string Line(DownloadProgress value)
    {
        var done = (value.BytesDone / Megabyte).ToString("F1", CultureInfo.InvariantCulture);
        if (value.BytesTotal is not { } total)
        {
            return $"{value.FileName}  {done} MB";
        }

        var bar = ProgressBar.Of(total == 0 ? 1 : (double)value.BytesDone / total, Length, screen);
        return $"{value.FileName}  {bar}  {done} of {(total / Megabyte).ToString("F1", CultureInfo.InvariantCulture)} MB";
    }
}
