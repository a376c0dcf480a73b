using System.Net;
using Course.Data.Files;
using Course.Data.Sets;

namespace Course.Data.Download;

/// <summary>The file beside the final one into which a download goes, and which stays when the download breaks off.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string path;
    private readonly string partPath;
    private readonly IProgress<DownloadProgress>? progress;
    private readonly FileStream file;
    private long? total;

    /// <summary>Opens what an earlier download has left, or begins anew.</summary>
    public PartialFile(string path, IProgress<DownloadProgress>? progress)
    {
        this.path = path;
        this.progress = progress;
        partPath = $"{path}.part";
        file = new FileStream(partPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Bytes that have arrived.</summary>
    public long Length => file.Length;

    /// <summary>
    /// Prepares for the body of a response: to continue, if the server sends the rest that was asked for (206); to begin anew, if it sends
    /// everything (200); for nothing, if everything is here already (416). False if it sends no file.
    /// </summary>
    public bool Accept(HttpResponseMessage response)
    {
        var range = response.Content.Headers.ContentRange;
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when range?.From == Length:
                total = range.Length;
                break;
            case HttpStatusCode.RequestedRangeNotSatisfiable when Length > 0:
                response.Content = new ByteArrayContent([]);
                break;
            case HttpStatusCode.OK:
                file.SetLength(0);
                total = response.Content.Headers.ContentLength;
                break;
            default:
                return false;
        }

        Report();
        return true;
    }

    /// <summary>Appends what has arrived.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        file.Write(bytes);
        Report();
    }

    /// <summary>Forgets what has arrived.</summary>
    public void Clear() => file.SetLength(0);

    /// <summary>Gives the file its final name if its content has the checksum; else deletes it and says what is wrong.</summary>
    public bool TryComplete(string checksum, out string? problem)
    {
        file.Dispose();
        try
        {
            var found = PublishedFile.ChecksumOf(partPath);
            problem = found == checksum ? null
                : IsWebPage() ? "it serves a web page in place of the file: does this network ask you to sign in?"
                : $"the SHA-256 of what it serves is {found}, not {checksum}";
        }
        catch (DataFileException exception)
        {
            problem = exception.Problem;
        }

        if (problem is not null)
        {
            File.Delete(partPath);
            return false;
        }

        File.Move(partPath, path, overwrite: true);
        return true;
    }

    /// <summary>Closes the file; an empty one is not worth keeping.</summary>
    public void Dispose()
    {
        file.Dispose();
        if (new FileInfo(partPath) is { Exists: true, Length: 0 })
        {
            File.Delete(partPath);
        }
    }

    private bool IsWebPage()
    {
        Span<byte> start = stackalloc byte[64];
        using var content = File.OpenRead(partPath);
        return ((ReadOnlySpan<byte>)start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)])
            .TrimStart("\uFEFF \r\n\t"u8) is [(byte)'<', ..];
    }

    private void Report() => progress?.Report(new DownloadProgress(Path.GetFileName(path), Length, total));
}
