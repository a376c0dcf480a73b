using System.Diagnostics;

namespace Course.Files;

/// <summary>
/// The number by which the system knows a process; what a process leaves behind bears it, so that others know whose it was.
/// </summary>
public static class ProcessNumber
{
    /// <summary>Whether there is a process of this number on this machine.</summary>
    public static bool IsRunning(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
