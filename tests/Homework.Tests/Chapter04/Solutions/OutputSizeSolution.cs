using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct OutputSizeSolution : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) => (int)Math.Floor((n + 2 * p - d * (f - 1) - 1) / (double)s) + 1;
}
