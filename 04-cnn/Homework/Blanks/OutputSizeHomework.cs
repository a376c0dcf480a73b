using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.1, the size of the output. The statement is the comment of <see cref="IOutputSizeTask"/>.</summary>
public readonly struct OutputSizeHomework : IOutputSizeTask
{
    /// <inheritdoc/>
    public static int Size(int n, int f, int p, int s, int d) => throw Blank.Here("4.1");
}
