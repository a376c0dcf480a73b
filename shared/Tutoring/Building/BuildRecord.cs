using System.Security.Cryptography;
using System.Text;
using Course.Files;

namespace Course.Tutoring.Building;

/// <summary>
/// What a project was built from, and what came out: hashes of both, remembered beside the assembly. The compiler itself goes by times,
/// and a file that is copied over another one may be older than the assembly that was made without it.
/// </summary>
internal sealed class BuildRecord
{
    private readonly string file;
    private readonly string assembly;
    private readonly string compiled;
    private readonly IReadOnlyList<string> sources;
    private readonly string sourcesHash;

    /// <summary>Looks at sources as they are now.</summary>
    /// <param name="root">The course's folder, whose common settings are part of every project.</param>
    /// <param name="projects">The files of the projects whose sources count; the last is the one that is recorded.</param>
    /// <param name="output">How it is built.</param>
    public BuildRecord(string root, IReadOnlyList<string> projects, BuildOutput output)
    {
        assembly = output.AssemblyOf(projects[^1]);
        compiled = output.CompiledAssemblyOf(projects[^1]);
        file = Path.ChangeExtension(compiled, ".built-from");
        sources = [.. projects.SelectMany(SourceFiles.Of), .. Directory.GetFiles(root, "Directory.*.*").Order(StringComparer.Ordinal)];
        sourcesHash = HashOf(sources);
    }

    /// <summary>
    /// A record for each project that a project needs, and as the last one that of the project itself, which is built anew when
    /// any of them changes.
    /// </summary>
    public static IReadOnlyList<BuildRecord> AllOf(string root, string project, BuildOutput output)
    {
        var needed = ProjectTree.Of(project);
        return [.. needed.SkipLast(1).Select(other => new BuildRecord(root, [other], output)), new BuildRecord(root, needed, output)];
    }

    private enum Finding
    {
        NoRecord,
        Differs,
        Holds,
    }

    /// <summary>Whether the assembly was made of the sources as they are. Without a record only their times can tell.</summary>
    public bool IsBuilt => Look() switch
    {
        Finding.Holds => true,
        Finding.NoRecord => IsNewerThanSources(),
        _ => false,
    };

    /// <summary>Whether a record says that the assembly was made of the sources as they are.</summary>
    public bool IsBuiltForCertain => Look() is Finding.Holds;

    /// <summary>
    /// Takes away what was compiled if a record says that it came from other sources: the compiler runs again, whatever the times are.
    /// </summary>
    public void Invalidate()
    {
        if (Look() is Finding.Differs)
        {
            File.Delete(compiled);
        }
    }

    /// <summary>Remembers what was built, unless a source has changed since it was looked at.</summary>
    public void Write()
    {
        if (File.Exists(assembly) && HashOf(sources) == sourcesHash)
        {
            AtomicFile.WriteText(file, Text());
        }
    }

    private Finding Look()
    {
        if (!File.Exists(assembly) || !File.Exists(file))
        {
            return Finding.NoRecord;
        }

        return File.ReadAllText(file) == Text() ? Finding.Holds : Finding.Differs;
    }

    private bool IsNewerThanSources() =>
        File.Exists(assembly) && sources.Max(File.GetLastWriteTimeUtc) < File.GetLastWriteTimeUtc(assembly);

    private string Text() => $"{sourcesHash}\n{HashOf([assembly])}\n";

    private static string HashOf(IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in files.Where(File.Exists))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
