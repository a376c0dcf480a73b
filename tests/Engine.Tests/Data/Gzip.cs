using System.IO.Compression;

namespace Engine.Tests.Data;

/// <summary>Compresses what a test puts into a file.</summary>
internal static class Gzip
{
    public static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }
}
