using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Engine.Tests.Data;

/// <summary>A request that arrived: the path, and where the asked range starts, if one is asked for.</summary>
internal sealed record Request(string Path, int? RangeStart);

/// <summary>
/// What the server answers: a status, the body it announces, and how much of it it sends before it cuts the connection or falls silent.
/// </summary>
internal sealed record Reply(string Status, byte[] Body, string Headers = "", int? CutAfter = null, int? SilentAfter = null,
    bool SingleBytes = false, bool ClosesAtOnce = false)
{
    /// <summary>A server that knows ranges, as the mirrors do.</summary>
    public static Reply Of(byte[] content, Request request) => request.RangeStart switch
    {
        null => new Reply("200 OK", content),
        { } start when start >= content.Length =>
            new Reply("416 Range Not Satisfiable", "error page"u8.ToArray(), $"Content-Range: bytes */{content.Length}\r\n"),
        { } start =>
            new Reply("206 Partial Content", content[start..], $"Content-Range: bytes {start}-{content.Length - 1}/{content.Length}\r\n"),
    };
}

/// <summary>A real HTTP server on the loopback address that does what a test says, also what no library lets a server do.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<Request, Reply> answer;
    private readonly ConcurrentQueue<Request> requests = new();
    private readonly Task serving;

    public LoopbackServer(Func<Request, Reply> answer)
    {
        this.answer = answer;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>All requests, in the order of their arrival.</summary>
    public Request[] Requests => [.. requests];

    /// <summary>An address where nobody listens.</summary>
    public static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    public void Dispose()
    {
        end.Cancel();
        listener.Stop();
        serving.Wait();
        end.Dispose();
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync(end.Token).ConfigureAwait(false);
                await AnswerAsync(connection).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The client went away, or the test ends.
            }
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var path = (await reader.ReadLineAsync(end.Token).ConfigureAwait(false))!.Split(' ')[1];
        int? rangeStart = null;
        while (await reader.ReadLineAsync(end.Token).ConfigureAwait(false) is { Length: > 0 } header)
        {
            rangeStart = header.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase) ? int.Parse(header[13..^1]) : rangeStart;
        }

        var request = new Request(path, rangeStart);
        requests.Enqueue(request);
        var reply = answer(request);
        if (reply.ClosesAtOnce)
        {
            return;
        }

        var head = $"HTTP/1.1 {reply.Status}\r\nContent-Length: {reply.Body.Length}\r\nConnection: close\r\n{reply.Headers}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), end.Token).ConfigureAwait(false);
        for (var sent = 0; reply.SingleBytes && sent < reply.Body.Length; sent++)
        {
            await stream.WriteAsync(reply.Body.AsMemory(sent, 1), end.Token).ConfigureAwait(false);
            await Task.Delay(20, end.Token).ConfigureAwait(false);
        }

        await stream.WriteAsync(reply.Body.AsMemory(0, reply.CutAfter ?? reply.SilentAfter ?? reply.Body.Length), end.Token)
            .ConfigureAwait(false);
        if (reply.SilentAfter is not null)
        {
            await stream.ReadAsync(new byte[1], end.Token).ConfigureAwait(false); // until the client has had enough
        }
    }
}
