using System.Reflection;
using System.Text.RegularExpressions;
using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Products;
using ILGPU.Runtime.Cuda;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>The excerpts of PTX in the lesson are what the compiler writes; only the numbers of the registers may be others.</summary>
public sealed partial class LessonTests
{
    private static readonly Dictionary<string, MethodInfo> Kernels = new()
    {
        ["shared"] = Kernel(typeof(SharedTile), typeof(Tile16), typeof(Scattered<Patches>), typeof(Scattered<Columns>)),
        ["registers"] = Kernel(typeof(RegisterTile), typeof(Tile64), typeof(Aligned<Patches>), typeof(Aligned<Columns>)),
    };

    [Test]
    public void The_assembly_in_the_lesson_is_what_the_compiler_writes()
    {
        var excerpts = Excerpt().Matches(Lesson()).ToArray();
        Assert.That(excerpts.Select(excerpt => excerpt.Groups["name"].Value), Is.EquivalentTo(Kernels.Keys));
        foreach (var excerpt in excerpts)
        {
            var text = KernelText.Ptx(Kernels[excerpt.Groups["name"].Value], CudaArchitecture.SM_80, 256);
            Assert.That(Comparable(text), Does.Contain(Comparable(excerpt.Groups["lines"].Value)), excerpt.Groups["name"].Value);
        }
    }

    private static MethodInfo Kernel(Type rung, params Type[] arguments) => rung.GetMethod("Run")!.MakeGenericMethod(arguments);

    private static string Comparable(string text) => string.Join('\n', RegisterNumber().Replace(text, "").Split('\n')
        .Select(line => Space().Replace(line.Trim(), " ")).Where(line => line.Length > 0));

    private static string Lesson()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Course.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from a build inside the repository.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "04-cnn", "README.md")).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"<!-- ptx: (?<name>\w+) -->\n```\w+\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"(?<=%[a-z]+)\d+")]
    private static partial Regex RegisterNumber();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
