using Course.Data.Sets;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>
/// A lesson quotes what its demonstrations print on a machine without data. Where published sets are found they train on them, too,
/// for minutes; so the sets are hidden from these tests.
/// </summary>
[SetUpFixture]
public sealed class WithoutData
{
    private const string Cache = "XDG_CACHE_HOME";
    private readonly Dictionary<string, string?> before = [];

    [OneTimeSetUp]
    public void Hide()
    {
        foreach (var (variable, value) in new[] { (DataFolders.Variable, ""), (Cache, Path.Combine(Path.GetTempPath(), "no-data")) })
        {
            before[variable] = Environment.GetEnvironmentVariable(variable);
            Environment.SetEnvironmentVariable(variable, value);
        }
    }

    [OneTimeTearDown]
    public void Show()
    {
        foreach (var (variable, value) in before)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
    }
}
