using System.Net;
using Course.Data.Files;
using Course.Data.Sets;
using Course.Files;

namespace Course.Data.Download;

/// <summary>
/// Brings a file from the first of several addresses that serves it. The bytes go to a file beside, named <c>.part</c>; only when the
/// SHA-256 of its uncompressed content is right does it get its final name. What broke off is continued, from any address and also by a
/// later call.
/// </summary>
/// <param name="client">Sends the requests.</param>
public sealed class Downloader(HttpClient client)
{
    private const int AttemptsPerAddress = 5;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>How long nothing may arrive before a connection counts as broken.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the file may take from one address: a server that sends a byte a second never falls silent. What has arrived is kept.
    /// </summary>
    public TimeSpan LongestDownload { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long to wait before a broken connection is made again.</summary>
    public TimeSpan PauseBeforeRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a server that is busy may ask to be left alone (<c>Retry-After</c>); one that asks for more is not asked again.
    /// </summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many bytes a file may have at most: a server that sends without end must not fill the disk.</summary>
    public long LargestFile { get; init; } = 1L << 28;

    /// <summary>Downloads one file.</summary>
    /// <param name="addresses">Where it is served, tried in this order.</param>
    /// <param name="path">Its final name; a file that stands there is replaced when the new one is complete and right.</param>
    /// <param name="checksum">The SHA-256 of its uncompressed content, in lower-case hexadecimal.</param>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancellation">Breaks the download off; what has arrived is kept for the next time.</param>
    /// <exception cref="DataFileException">No address served the right file.</exception>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    public async Task DownloadAsync(
        IReadOnlyList<Uri> addresses, string path, string checksum,
        IProgress<DownloadProgress>? progress = null, CancellationToken cancellation = default)
    {
        var failures = new List<string>();
        try
        {
            using var turn = await WaitForTurnAsync(path, cancellation).ConfigureAwait(false);
            if (new PublishedFile("", checksum).IsPublishedContent(path))
            {
                return; // another process has brought it meanwhile
            }

            foreach (var address in addresses)
            {
                var failure = await DownloadAsync(address, path, checksum, progress, cancellation).ConfigureAwait(false);
                if (failure is null)
                {
                    return;
                }

                failures.Add($"{address} ({failure})");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileWriteException.Of(path, Path.GetFullPath(path), exception);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        throw new DataFileException(
            path,
            failures.Count == 0
                ? "no address is known to download it from"
                : $"it could not be downloaded from {string.Join(", ", failures)}",
            $"check the network and try again, or put the file into {folder} by hand");
    }

    /// <summary>Waits until no other process downloads this file.</summary>
    private static async Task<IDisposable> WaitForTurnAsync(string path, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!).FullName;
        while (true)
        {
            if (ProcessLock.TryTake(Path.Combine(folder, $".{Path.GetFileName(path)}.downloading")) is { } turn)
            {
                return turn;
            }

            await Task.Delay(Glance, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Tries one address as often as it is worth it; null is success.</summary>
    private async Task<string?> DownloadAsync(
        Uri address, string path, string checksum, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(LongestDownload);
        for (var attempt = 1; ; attempt++)
        {
            using var part = new PartialFile(path, progress);
            var resumed = part.Length > 0;
            var (failure, worthRetrying, pause) = await FetchAsync(address, part, time.Token, cancellation).ConfigureAwait(false);
            if (failure is null)
            {
                if (part.TryComplete(checksum, out var wrong))
                {
                    return null;
                }

                // Bytes of two different files may have been joined; from the beginning it may come out right.
                (failure, worthRetrying) = (wrong, resumed);
            }

            if (!worthRetrying || attempt == AttemptsPerAddress)
            {
                return failure;
            }

            await Task.Delay(pause > PauseBeforeRetry ? pause : PauseBeforeRetry, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>One request; appends what arrives to the partial file.</summary>
    private async Task<(string? Failure, bool WorthRetrying, TimeSpan Pause)> FetchAsync(
        Uri address, PartialFile part, CancellationToken time, CancellationToken cancellation)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(time, cancellation);
        try
        {
            silence.CancelAfter(LongestSilence);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Range = part.Length > 0 ? new(part.Length, null) : null;
            using var response = await SendAsync(request, silence.Token).ConfigureAwait(false);
            if (!part.Accept(response))
            {
                return Refusal(response);
            }

            using var body = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
            var buffer = new byte[1 << 16];
            while (true)
            {
                silence.CancelAfter(LongestSilence);
                var count = await ReceiveAsync(body, buffer, silence.Token).ConfigureAwait(false);
                if (count == 0)
                {
                    return (null, false, default);
                }

                part.Append(buffer.AsSpan(0, count));
                if (part.Length > LargestFile)
                {
                    part.Clear();
                    return ($"it sends more than the {LargestFile} bytes that a file may have", false, default);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return time.IsCancellationRequested
                ? ($"it took longer than {LongestDownload.TotalMinutes:0.##} minutes", false, default)
                : ($"nothing arrived for {LongestSilence.TotalSeconds:0.#} s", true, default);
        }
        catch (HttpRequestException exception)
        {
            var brokeOff = exception.HttpRequestError == HttpRequestError.ResponseEnded;
            return (exception.Message.TrimEnd('.'), brokeOff, default);
        }
    }

    /// <summary>What an answer without a file says, and when it may be worth asking again.</summary>
    private (string Failure, bool WorthRetrying, TimeSpan Pause) Refusal(HttpResponseMessage response)
    {
        var status = $"{(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        var wait = response.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - DateTimeOffset.UtcNow ?? default : default;
        var isBusy = (int)response.StatusCode >= 500
            || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
        return isBusy && wait > LongestPause
            ? ($"{status}, to be asked again in {Math.Ceiling(wait.TotalMinutes):0} minutes", false, default)
            : isBusy ? (status, true, wait)
            : response.Headers.Location is { } elsewhere ? ($"{status}: it sends on to {elsewhere}, which is not fetched", false, default)
            : (status, false, default);
    }

    /// <summary>
    /// Sends a request. Whatever an answer makes of it, such as an address to go on to that is none, is a failure of this address.
    /// </summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.InnerException is IOException)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the connection broke off", exception);
        }
        catch (Exception exception) when (exception is not (HttpRequestException or OperationCanceledException))
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"its answer leads nowhere: {exception.Message}", exception);
        }
    }

    /// <summary>Reads from the network, whose errors must not be taken for those of the disk.</summary>
    private static async Task<int> ReceiveAsync(Stream body, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the connection broke off", exception);
        }
    }
}
