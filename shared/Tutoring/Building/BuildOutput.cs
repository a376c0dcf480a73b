namespace Course.Tutoring.Building;

/// <summary>Which build is running: the homework and its checks are built alike.</summary>
/// <param name="Configuration">"Debug" or "Release".</param>
/// <param name="Framework">"net10.0".</param>
public sealed record BuildOutput(string Configuration, string Framework)
{
    /// <summary>The build of the running program, read off its place: <c>.../bin/Debug/net10.0/</c>.</summary>
    public static BuildOutput OfThisProgram { get; } =
        AppContext.BaseDirectory.TrimEnd('/', '\\')
            .Split('/', '\\') is [.., "bin", var configuration, var framework] ? new(configuration, framework) : new("Release", "net10.0");

    /// <summary>The assembly that a project is built into.</summary>
    public string AssemblyOf(string project) => Below(project, "bin");

    /// <summary>What the compiler makes, before it is copied to its place.</summary>
    public string CompiledAssemblyOf(string project) => Below(project, "obj");

    private string Below(string project, string folder) =>
        Path.Combine(Path.GetDirectoryName(project)!, folder, Configuration, Framework, $"{Path.GetFileNameWithoutExtension(project)}.dll");
}
