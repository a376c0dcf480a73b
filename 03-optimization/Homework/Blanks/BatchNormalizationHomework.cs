using Course.Optimization.Tasks;

namespace Course.Optimization.Homework;

/// <summary>Task 3.11, batch normalization. The statement is the comment of <see cref="IBatchNormalizationTask"/>.</summary>
public readonly struct BatchNormalizationHomework : IBatchNormalizationTask
{
    /// <inheritdoc/>
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) => throw Blank.Here("3.11");
}
