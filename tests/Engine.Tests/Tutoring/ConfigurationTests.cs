using System.Diagnostics;
using Course.Lessons;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>
/// Without <c>-c Release</c>, as README has it, a check trains networks too: the engine and the checks are optimized all the same.
/// </summary>
public sealed class ConfigurationTests
{
    [TestCase("04-cnn/Engine/Course.Cnn.csproj", "true")]
    [TestCase("shared/Tensors/Course.Tensors.csproj", "true")]
    [TestCase("04-cnn/Homework/Checks/Course.Cnn.Checks.csproj", "true")]
    [TestCase("04-cnn/Homework/Course.Cnn.Homework.csproj", "false")]
    public void Only_homework_is_not_optimized_in_debug(string project, string optimize)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", Path.Combine(CourseFolder.Find(), project), "-getProperty:Optimize", "-property:Configuration=Debug"])
        {
            RedirectStandardOutput = true,
        };
        using var evaluation = Process.Start(start)!;
        Assert.That(evaluation.StandardOutput.ReadToEnd().Trim(), Is.EqualTo(optimize).IgnoreCase);
    }
}
