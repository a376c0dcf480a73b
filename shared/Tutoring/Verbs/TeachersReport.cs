using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Files;
using Course.Judging;

namespace Course.Tutoring.Verbs;

/// <summary>
/// The result of every task as JSON: chapter, seed, and for each task its number, title, state and checks.
/// A task whose file does not compile has the compiler's lines; homework that does not compile as a whole has no tasks but these.
/// </summary>
internal static class TeachersReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file to read, not a page: an apostrophe stays one
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes the file beside its place and renames it.</summary>
    /// <exception cref="FileWriteException">The file cannot be written.</exception>
    public static void Write(string file, HomeworkFolder folder, long seed, IReadOnlyList<TaskReport> reports, string? compilerSays) =>
        AtomicFile.WriteText(file,
            JsonSerializer.Serialize(
                new
                {
                    folder.Chapter,
                    Seed = seed,
                    DoesNotCompile = compilerSays,
                    Tasks = reports.Select(report => new
                    {
                        report.Task,
                        report.Title,
                        report.State,
                        report.Note,
                        DoesNotCompile = report.CompilerSays.Length > 0 ? report.CompilerSays : null,
                        report.Checks,
                    }),
                }, Options) + "\n");
}
