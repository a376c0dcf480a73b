using System.ComponentModel;
using System.Diagnostics;
using Benchmarks;
using Benchmarks.Peers;
using Course.Terminal;
using Engine.Tests.CommandLine;
using NUnit.Framework;

namespace Engine.Tests.Benchmarking;

/// <summary>What the benchmarks make of measured times, and how their command line answers misuse.</summary>
[TestFixture]
public sealed class ComparisonTests
{
    [Test]
    public void A_result_is_a_ratio_to_the_baseline_of_its_suite_and_size()
    {
        BenchmarkResult[] results =
        [
            new("Convolution", "Direct", "large", false, 90, 100, 20),
            new("Convolution", "Im2Col", "large", true, 300, 400, 1234),
            new("Convolution", "Direct", "small", false, 1, 2, 0),
            new("Alone", "Only", "", false, 0.01, 0.02, 0),
        ];

        Assert.That(ResultTable.Of(results).ToMarkdown().Split('\n')[2..6], Is.EqualTo(new[]
        {
            "| Alone |  | Only | 0.0100 | 0.0200 |  | 0 |",
            "| Convolution | large | Im2Col | 300 | 400 | 1.000 | 1 234 |",
            "| Convolution | large | Direct | 90.0 | 100 | 0.250 | 20 |",
            "| Convolution | small | Direct | 1.00 | 2.00 |  | 0 |",
        }));
    }

    [Test]
    public void Rounds_become_the_fastest_call_and_the_middle_median()
    {
        Assert.That(TimeSample.Of([new("a", 3, 9), new("a", 1, 4), new("a", 2, 5)]), Is.EqualTo(new TimeSample("a", 1, 5)));
        Assert.That(TimeSample.Parse(new TimeSample("a b", 0.25, 1.5).Line), Is.EqualTo(new TimeSample("a b", 0.25, 1.5)));
        Assert.That(() => TimeSample.Parse("Traceback"), Throws.TypeOf<FormatException>().With.Message.Contains("Traceback"));
    }

    [TestCase(0.8, 0.9, "0.800 | 0.900 | 1.00 | yes")]
    [TestCase(1.0, 1.0, "1.000 | 1.000 | 1.00 | yes")]
    [TestCase(0.8, 1.1, "0.800 | 1.100 | 1.00 | best only")]
    [TestCase(1.1, 0.8, "1.100 | 0.800 | 1.00 | median only")]
    [TestCase(1.1, 1.2, "1.100 | 1.200 | 1.00 | no")]
    public void A_target_is_met_when_both_ratios_keep_to_it(double best, double median, string expected)
    {
        PeerTarget[] targets = [new(PeerGroup.Products, "a", "peer", 1), new(PeerGroup.Products, "not measured", "peer", 1)];

        var lines = PeerTable.Of(targets, [new TimeSample("a", best, 2 * median)], [new TimeSample("a", 1, 2)]).ToMarkdown()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[2], Does.EndWith($"| {expected} |"));
    }

    [TestCase("{'/a/libblas.so.3': 'OpenBLAS 0.3.21 DYNAMIC_ARCH USE_OPENMP Haswell'}, 'AVX2', 'avx2'", "")]
    [TestCase("{}, '', 'avx2'", "")]
    [TestCase("{'/a/libmkl_rt.so.2': ''}, 'AVX512', 'avx2'", "")]
    [TestCase("{'/a/libblas.so.3.11.0': ''}, 'AVX2', 'avx2'", "reference BLAS")]
    [TestCase("{'/a/libopenblas.so.0': 'OpenBLAS 0.3.21 DYNAMIC_ARCH Haswell'}, 'AVX2', 'avx2'", "not its OpenMP build")]
    [TestCase("{'/a/libblas.so.3': 'OpenBLAS 0.3.21 USE_OPENMP Prescott'}, 'AVX2', 'avx2'", "Prescott, without AVX")]
    [TestCase("{'/a/libblas.so.3': 'OpenBLAS 0.3.21 USE_OPENMP Prescott'}, 'DEFAULT', 'sse2'", "")]
    [TestCase("{'/a/libblas.so.3': 'OpenBLAS 0.3.21 USE_OPENMP Zen'}, 'NO AVX', 'avx2'", "PyTorch computes without AVX")]
    public void Slow_libraries_below_the_peers_are_noticed(string libraries, string expected)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Peers");
        var start = new ProcessStartInfo("python3", ["-B", "-c", $"import libraries; print(libraries.problem({libraries}))"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        try
        {
            using var python = ChildProcess.Start(start);
            var said = python.Process.StandardOutput.ReadToEnd().Trim();
            Assert.That(said, expected.Length == 0 ? Is.Empty : Does.Contain(expected));
            python.Process.WaitForExit();
            Assert.That(python.Process.ExitCode, Is.Zero);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("There is no Python here.");
        }
    }

    [Test]
    public void Without_python_one_sentence_says_what_is_missing() =>
        Assert.That(() => MeasuringProcess.FindPython(["/no/such/python3"]),
            Throws.TypeOf<MisuseException>().With.Message.Contains("PyTorch").And.Message.Not.Contains("\n"));

    [TestCase("--peers --threads 0", "--threads")]
    [TestCase("--peers --rounds many", "--rounds")]
    [TestCase("--peers --seconds -1", "--seconds")]
    [TestCase("--peers --quick", "--quick")]
    [TestCase("engine --group cooking", "--group")]
    public void Misuse_is_one_sentence_and_exit_code_2(string line, string named)
    {
        using var command = new CommandRun("Benchmarks.dll");

        var answer = command.Run(line.Split(' '));

        Assert.That(answer.ExitCode, Is.EqualTo(2), answer.Error);
        Assert.That(answer.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), answer.Error);
        Assert.That(answer.Error, Does.Contain(named));
    }
}
