using Course.Data.Files;

namespace Course.Data.Sets;

/// <summary>A file of a published data set.</summary>
/// <param name="Name">Its name, without ".gz".</param>
/// <param name="Checksum">The SHA-256 of its uncompressed content, in lower-case hexadecimal, so that it does not matter
/// who compressed it.</param>
public sealed record PublishedFile(string Name, string Checksum)
{
    /// <summary>
    /// The file in a folder, plain or with ".gz" at the end of its name, also as Kaggle and 7-zip name it
    /// (<c>train-images.idx3-ubyte</c>), or null.
    /// </summary>
    /// <param name="folder">The folder; it need not exist.</param>
    public string? In(string folder) => FileLayouts.PlacesOf(folder, Name).FirstOrDefault(File.Exists);

    /// <summary>The file in a folder.</summary>
    /// <exception cref="DataFileException">It is not there.</exception>
    public string RequireIn(string folder) => In(folder)
        ?? throw new DataFileException(
            Path.Combine(folder, Name), "this file is missing, and so is its compressed form (.gz)", "download the data set again");

    /// <summary>Whether a file is there, whole, and has the published content.</summary>
    public bool IsPublishedContent(string path)
    {
        try
        {
            return File.Exists(path) && ChecksumOf(path) == Checksum;
        }
        catch (DataFileException)
        {
            return false;
        }
    }

    /// <summary>The SHA-256 of a file's content, uncompressed.</summary>
    /// <exception cref="DataFileException">The file cannot be read.</exception>
    public static string ChecksumOf(string path) => ContentReader.Read(
        path,
        reader =>
        {
            reader.SkipToEnd();
            return reader.Checksum();
        },
        withChecksum: true);
}
