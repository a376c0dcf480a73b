namespace Course.Files;

/// <summary>Tells files from what only has a file's name: pipes, devices, folders.</summary>
public static class OrdinaryFile
{
    /// <summary>Whether a file may be put in this place: nothing is there, or a file.</summary>
    /// <param name="path">The place; a symbolic link is followed.</param>
    /// <param name="obstacle">What is in the way, as a half sentence.</param>
    public static bool FitsAt(string path, out string obstacle)
    {
        obstacle = Directory.Exists(path) ? "a folder of that name is in the way"
            : IsPipeOrDevice(path) ? "it is a pipe or a device, not a file"
            : "";
        return obstacle.Length == 0;
    }

    /// <summary>Whether a pipe, which waits for its other end, or a device, which may never end, has this name.</summary>
    public static bool IsPipeOrDevice(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: 0 })
        {
            return false;
        }

        // Neither has a length, or lets one be set; opened for both ways, a pipe does not wait.
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.SetLength(file, 0);
            return false;
        }
        catch (Exception failure) when (failure is NotSupportedException or IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false; // an empty file that cannot be written
        }
    }
}
