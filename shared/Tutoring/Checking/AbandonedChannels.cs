using System.Globalization;
using Course.Files;
using Course.Judging.Checking;

namespace Course.Tutoring.Checking;

/// <summary>
/// On Unix a channel is a socket with a file in the temporary folder, which stays there when the process that opened it is killed.
/// </summary>
internal static class AbandonedChannels
{
    private const string Prefix = "CoreFxPipe_"; // of .NET, for all named pipes

    /// <summary>Takes away the channels of processes that are gone.</summary>
    public static void Remove()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(Path.GetTempPath(), $"{Prefix}{EventReceiver.NamePrefix}*-*"))
        {
            var number = Path.GetFileName(path)[(Prefix.Length + EventReceiver.NamePrefix.Length)..].Split('-')[0];
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !ProcessNumber.IsRunning(process))
            {
                Delete(path);
            }
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's.
        }
    }
}
