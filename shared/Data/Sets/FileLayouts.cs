using Course.Data.Cifar;
using Course.Data.Files;

namespace Course.Data.Sets;

/// <summary>
/// The ways in which published data sets lie on disks: where a name may stand in a folder, which folder below holds the files, and what to
/// say of an archive that nobody has unpacked.
/// </summary>
internal static class FileLayouts
{
    private const int DeepestFolder = 2; // below the one that was named: MNIST/raw
    private const int MostFolders = 200; // a home directory must not be searched through

    /// <summary>
    /// The places of a file in a folder, each plain or with ".gz": under its name; with a point in it, as Kaggle and 7-zip name it
    /// (<c>train-images.idx3-ubyte</c>); and in a folder of its own name, as some archives unpack.
    /// </summary>
    public static IEnumerable<string> PlacesOf(string folder, string name)
    {
        foreach (var known in (IEnumerable<string>)[name, name.Replace("-idx", ".idx", StringComparison.Ordinal)])
        {
            yield return Path.Combine(folder, known);
            yield return Path.Combine(folder, $"{known}.gz");
            yield return Path.Combine(folder, known, known);
        }
    }

    /// <summary>Whether files of a data set lie directly in a folder.</summary>
    public static bool HoldsData(string folder) => CifarFile.FormatIn(folder) is not null
        || IdxFolder.FileNames.Any(name => new PublishedFile(name, Checksum: "").In(folder) is not null);

    /// <summary>The one folder below that holds data.</summary>
    /// <exception cref="DataFileException">There is none, or more than one.</exception>
    public static string RequireBelow(string directory, string advice)
    {
        var found = Below(directory).Where(HoldsData).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        var names = string.Join(", ", found.Select(folder => Path.GetRelativePath(directory, folder)).Order().Take(5));
        throw found.Count > 1
            ? new DataFileException(directory, $"it holds several data sets ({names})", "name the folder of one")
            : Directory.EnumerateFiles(directory).Order().Select(WhatItIs).FirstOrDefault(archive => archive is not null) is { } archive
            ? new DataFileException(directory, $"it holds {archive}", $"unpack it there, or {advice}")
            : new DataFileException(directory,
                $"it holds no data set, neither IDX files ({IdxFolder.FileNames[0]} ...) nor the binary files of CIFAR", advice);
    }

    /// <summary>
    /// What a file is that was named where a folder is needed, as half a sentence and an advice; null for a file that has nothing to do
    /// with data.
    /// </summary>
    public static (string Problem, string Advice)? InPlaceOfFolder(string path)
    {
        if (WhatItIs(path) is { } archive)
        {
            return ($"this is {archive}", "unpack it and name the folder of its files");
        }

        var name = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } above ? above : ".";
        return name.Contains("idx", StringComparison.Ordinal) || name.Contains("_batch", StringComparison.Ordinal)
            ? ("this is one file of a data set", $"name the folder that holds all of them, {folder}")
            : null;
    }

    /// <summary>An archive in words, told by its first bytes, or null: "the archive mnist.zip, which is not unpacked".</summary>
    private static string? WhatItIs(string path)
    {
        var name = Path.GetFileName(path);
        var start = FirstBytes(path);
        var isTar = name.Contains(".tar", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);
        var isBatch = name is "train" or "test" || name.Contains("_batch", StringComparison.Ordinal);
        return start switch
        {
            _ when name.EndsWith(".npz", StringComparison.OrdinalIgnoreCase) => $"the NumPy archive {name}, which is not read here",
            // zip, 7z, bz2, xz
            [0x50, 0x4B, ..] or [0x37, 0x7A, 0xBC, 0xAF] or [0x42, 0x5A, 0x68, ..] or [0xFD, 0x37, 0x7A, 0x58] =>
                $"the archive {name}, which is not unpacked",
            [0x1F, 0x8B, ..] when isTar => $"the archive {name}, which is not unpacked",
            [0x80, ..] when isBatch => $"{name} of CIFAR's version for Python, whose binary version is read here",
            _ => null,
        };
    }

    private static byte[] FirstBytes(string path)
    {
        try
        {
            return ContentReader.Read(path, reader => reader.FirstBytes(4));
        }
        catch (DataFileException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Below(string directory) => Directory.EnumerateDirectories(directory, "*", new EnumerationOptions
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = DeepestFolder - 1,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    }).Take(MostFolders);
}
