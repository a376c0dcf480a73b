using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Course.Judging.Checking;

/// <summary>
/// The end of the channel at which the checker tells what it finds. The judged code runs in the same process
/// and may write to every standard stream, so the channel is a pipe of its own, whose name it was never told;
/// each line begins with a key that only the two ends know, and any other line is ignored.
/// </summary>
internal sealed class EventSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NamedPipeClientStream pipe;
    private readonly string key;

    /// <summary>Opens the channel.</summary>
    /// <exception cref="TimeoutException">Nobody listens.</exception>
    public EventSender(CheckOrder order)
    {
        key = order.Key;
        pipe = new NamedPipeClientStream(".", order.Channel, PipeDirection.Out, PipeOptions.CurrentUserOnly);
        pipe.Connect(Patience);
    }

    /// <summary>Tells, and returns when it is on its way.</summary>
    public void Say(CheckEvent happening)
    {
        pipe.Write(Encoding.UTF8.GetBytes($"{key}{JsonSerializer.Serialize(happening)}\n"));
        pipe.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => pipe.Dispose();
}

/// <summary>The other end: where whoever asked for the checks hears what they find. What is read is limited, whatever is sent.</summary>
public sealed class EventReceiver : IDisposable
{
    /// <summary>What the name of every channel begins with; the number of the process that opened it follows.</summary>
    public const string NamePrefix = "course-";

    private const int LongestLine = 1 << 20; // bytes; a message and what the learner's code printed are far shorter

    private static readonly JsonSerializerOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly NamedPipeServerStream pipe;
    private readonly byte[] buffer = new byte[LongestLine];
    private int filled;

    /// <summary>Opens a channel with a name and a key of its own.</summary>
    public EventReceiver() => pipe = new NamedPipeServerStream(
        Name, PipeDirection.In, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    /// <summary>The name of the channel.</summary>
    public string Name { get; } = $"{NamePrefix}{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(12)}";

    /// <summary>What begins every line.</summary>
    public string Key { get; } = RandomNumberGenerator.GetHexString(32);

    /// <summary>Waits for the checker.</summary>
    public Task ConnectAsync(CancellationToken stop) => pipe.WaitForConnectionAsync(stop);

    /// <summary>The next event; null if the channel has ended, or holds what no checker says.</summary>
    public async Task<CheckEvent?> NextAsync(CancellationToken stop)
    {
        while (await NextLineAsync(stop).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith(Key, StringComparison.Ordinal))
            {
                return Read(line.AsSpan(Key.Length));
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => pipe.Dispose();

    /// <summary>The event of a line without its key; null if it is none, or not whole.</summary>
    internal static CheckEvent? Read(ReadOnlySpan<char> json)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckEvent>(json, Strict) is { } happening && IsWhole(happening) ? happening : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    // What the serializer does not look at: the elements of lists, and the numbers of states.
    private static bool IsWhole(CheckEvent happening) => happening switch
    {
        ChecksPlanned plan => plan.Tasks.All(task => task is not null && task.Checks.All(IsWhole)),
        CheckFinished finished => IsWhole(finished.Result),
        _ => true,
    };

    private static bool IsWhole(CheckResult result) => result is not null && Enum.IsDefined(result.State);

    /// <summary>The next line; null at the end, and when a line is too long to be one of ours.</summary>
    private async Task<string?> NextLineAsync(CancellationToken stop)
    {
        while (true)
        {
            var end = Array.IndexOf(buffer, (byte)'\n', 0, filled);
            if (end >= 0)
            {
                var line = Encoding.UTF8.GetString(buffer, 0, end);
                filled -= end + 1;
                Buffer.BlockCopy(buffer, end + 1, buffer, 0, filled);
                return line;
            }

            var read = filled == buffer.Length
                || !pipe.IsConnected ? 0 : await pipe.ReadAsync(buffer.AsMemory(filled), stop).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            filled += read;
        }
    }
}
