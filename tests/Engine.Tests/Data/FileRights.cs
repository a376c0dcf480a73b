using System.Runtime.InteropServices;

namespace Engine.Tests.Data;

/// <summary>An administrator may read everything; with the rights of nobody a test meets the limits that a user meets.</summary>
internal sealed class FileRights : IDisposable
{
    private const uint Nobody = 65534;
    private readonly uint before;

    private FileRights(uint user) => before = setfsuid(user);

    /// <summary>
    /// Until the result is disposed of, this thread opens files as the user nobody. For a user who is no administrator nothing changes.
    /// </summary>
    public static FileRights OfNobody() => new(Nobody);

    public void Dispose() => _ = setfsuid(before);

    // Linux: the user of this thread for access to files; gives back the one before.
    [DllImport("libc")]
    private static extern uint setfsuid(uint user);
}
