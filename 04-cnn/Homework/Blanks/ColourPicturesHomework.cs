using Course.Cnn.Tasks;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Homework;

/// <summary>Task 4.13, pictures in colour. The statement is the comment of <see cref="IColourPicturesTask"/>.</summary>
public readonly struct ColourPicturesHomework : IColourPicturesTask
{
    /// <inheritdoc/>
    public static (int Label, Tensor Picture) Read(byte[] record) => throw Blank.Here("4.13");

    /// <inheritdoc/>
    public static Tensor Mirror(Tensor pictures) => throw Blank.Here("4.13");

    /// <inheritdoc/>
    public static Sequential<float> Create(Rng rng) => throw Blank.Here("4.13");
}
