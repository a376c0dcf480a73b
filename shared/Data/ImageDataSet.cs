using Course.Tensors;

namespace Course.Data;

/// <summary>
/// A data set of pictures as it is published: what a model may learn from, and what it is judged by and must not see before.
/// </summary>
/// <param name="Training">Pictures to learn from; split off a part for validation.</param>
/// <param name="Test">Pictures to judge the finished model by.</param>
public sealed record ImageDataSet(LabelledImages Training, LabelledImages Test)
{
    /// <summary>The name of the data set.</summary>
    public string Name => Training.Name;

    /// <summary>Where the pictures come from.</summary>
    public string Source => Training.Source;

    /// <summary>What the labels mean.</summary>
    public IReadOnlyList<string> ClassNames => Training.ClassNames;

    /// <summary>Height x width x channels of a picture.</summary>
    public Shape PictureShape => Training.Shape[1..];
}
