using System.Text;
using System.Xml.Linq;
using Course.Files;

namespace Course.Tutoring.Building;

/// <summary>Answers as an assembly, and what could not be compiled.</summary>
/// <param name="Assembly">The assembly; a task whose file does not compile is blank in it.</param>
/// <param name="Broken">The names of the files that do not compile, each with what the compiler says.</param>
public sealed record CompiledAnswers(string Assembly, IReadOnlyDictionary<string, string> Broken);

/// <summary>
/// A project made for one compilation: the files of somebody's answers, wherever they lie, with the blank in the place of each that is
/// missing or does not compile, so that an error in one task leaves the others to be judged. The files themselves are only read.
/// </summary>
/// <param name="folder">The chapter's homework, for contracts and blanks.</param>
/// <param name="output">How to build.</param>
/// <param name="place">The project's folder, below the course's, whose common settings it needs.</param>
internal sealed class AnswersProject(HomeworkFolder folder, BuildOutput output, string place)
{
    private readonly string project = Path.Combine(place, Path.GetFileName(folder.Project));

    /// <summary>Compiles.</summary>
    /// <param name="sources">The files of the answers.</param>
    /// <param name="stop">Ends the compiling.</param>
    /// <exception cref="BuildFailedException">They do not compile, and no file can be blamed.</exception>
    public CompiledAnswers Compile(IReadOnlyList<string> sources, CancellationToken stop)
    {
        var blanks = folder.Tasks.Select(task => task.BlankFile).Distinct().ToDictionary(blank => Path.GetFileName(blank));
        var broken = new Dictionary<string, string>();
        while (true)
        {
            var sound = sources.Where(file => !broken.ContainsKey(Path.GetFileName(file))).ToArray();
            var missing = blanks.Keys.Except(sound.Select(file => Path.GetFileName(file)!)).Select(name => blanks[name]);
            Write([.. sound, .. missing]);
            try
            {
                DotnetBuild.Run(folder.Root, project, output, alone: true, "The homework", stop);
                return new CompiledAnswers(output.AssemblyOf(project), broken);
            }
            catch (BuildFailedException failure) when (Blamed(failure, sound) is { Count: > 0 } blamed)
            {
                foreach (var (name, says) in blamed)
                {
                    broken.Add(name, says);
                }
            }
        }
    }

    /// <summary>The files that the compiler names, each with what it says of them.</summary>
    private static Dictionary<string, string> Blamed(BuildFailedException failure, string[] sources) => failure.Errors
        .Where(error => sources.Contains(error.File))
        .GroupBy(error => Path.GetFileName(error.File))
        .ToDictionary(file => file.Key, file => DotnetBuild.DoesNotCompile(file.Key, [.. file.Select(error => error.Line)]));

    /// <summary>Writes the project, and takes away what an earlier one left: its files may be newer than these.</summary>
    private void Write(IReadOnlyList<string> sources)
    {
        if (output.CompiledAssemblyOf(project) is var compiled && File.Exists(compiled))
        {
            File.Delete(compiled);
        }

        var text = new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup",
                new XElement("EnableDefaultCompileItems", false), new XElement("RestorePackagesWithLockFile", false),
                new XElement("RestoreLockedMode", false)),
            new XElement("ItemGroup",
                new XElement("ProjectReference", Include(folder.ContractsProject)),
                sources.Select(file => new XElement("Compile", Include(file)))),
            Extras());
        AtomicFile.WriteText(project, text + "\n");
    }

    /// <summary>What the learner's own project says besides its contracts: names to use, assemblies.</summary>
    private IEnumerable<XElement> Extras() => XDocument.Load(folder.Project).Root!.Elements().Select(group => new XElement(group.Name,
        group.Elements().Where(item => item.Name != "ProjectReference" && item.Name != "Compile")));

    private static XAttribute Include(string file) => new("Include", Escaped(file));

    /// <summary>A path as a project says it: MSBuild reads %, $, @, ;, ( and ) as its own, and stars as any file.</summary>
    private static string Escaped(string path)
    {
        var text = new StringBuilder();
        foreach (var character in path)
        {
            text.Append(character is '%' or '$' or '@' or '\'' or ';' or '?' or '*' or '(' or ')' ? $"%{(int)character:X2}" : character);
        }

        return text.ToString();
    }
}
