using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the padding counts once")]
public readonly struct OutputSizeWithPaddingOnce : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) => (n + p - d * (f - 1) - 1) / s + 1;
}

[Mutant("the division is rounded up")]
public readonly struct OutputSizeRoundedUp : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) => (n + 2 * p - d * (f - 1) - 1 + s - 1) / s + 1;
}

[Mutant("the one is inside the division")]
public readonly struct OutputSizeWithoutOne : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) => (n + 2 * p - d * (f - 1)) / s;
}

[Mutant("the dilation multiplies the whole kernel")]
public readonly struct OutputSizeWithDilatedKernel : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) => (n + 2 * p - d * f) / s + 1;
}
