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

[Mutant("the division is rounded to the nearest number")]
public readonly struct OutputSizeRounded : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) =>
        (int)Math.Round((n + 2 * p - d * (f - 1) - 1) / (double)s) + 1;
}

[Mutant("the division is cut towards 0, so a window that does not fit has a place")]
public readonly struct OutputSizeCut : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) => (n + 2 * p - d * (f - 1) - 1) / s + 1;
}

[Mutant("the padding is taken for one that keeps the size")]
public readonly struct OutputSizeSame : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) =>
        p > 0 ? (n + s - 1) / s : Solutions.OutputSizeSolution.Size(n, f, p, s, d);
}
