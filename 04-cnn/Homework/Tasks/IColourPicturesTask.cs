using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.13. The last homework of the lecture: pictures in colour. Read a picture of CIFAR-10 as its files store it, make a second example
/// of each by mirroring it, and build a network for them, for pictures of 32 x 32 x 3 and ten classes, with a convolution
/// and at most 500 000 parameters.
/// <code>
/// a record   1 byte: the label; 1024 bytes red, 1024 bytes green, 1024 bytes blue, each plane row by row; together 3073 bytes
/// a picture  [32, 32, 3], the three colours of a pixel side by side, 0 ... 255 made 0 ... 1
/// </code>
/// </summary>
/// <example>
/// Byte 1 is the red of the pixel in row 0 and column 0, byte 2 the red of its right neighbour, byte 33 the red of the pixel below, byte
/// 1025 the green and byte 2049 the blue of the first pixel. A byte of 51 is 0.2. Mirrored, the row (red, green, blue) of three pixels is
/// (blue, green, red). With 5 000 pictures the lecture's own network reaches a test accuracy of 0.435 in ten epochs; aim at 0.50:
/// dotnet run -c Release --project 04-cnn -- demo cifar --mine trains yours on the pictures and their mirrored copies, if CIFAR-10 is on
/// your machine.
/// </example>
[Task("4.13", "Pictures in colour")]
[UsesTheEngine]
public interface IColourPicturesTask
{
    /// <summary>Reads a record.</summary>
    /// <param name="record">3073 bytes.</param>
    /// <returns>The label, and the picture, [32, 32, 3], in a tensor of its own.</returns>
    /// <exception cref="ArgumentException">The record has another length.</exception>
    static abstract (int Label, Tensor Picture) Read(byte[] record);

    /// <summary>Mirrors pictures: what was left is right.</summary>
    /// <param name="pictures">[N, H, W, C]; leave them as they are.</param>
    /// <returns>The mirrored pictures, [N, H, W, C], in a tensor of their own.</returns>
    static abstract Tensor Mirror(Tensor pictures);

    /// <summary>Builds the network with fresh weights of its own.</summary>
    /// <param name="rng">Where starting weights and dropout come from; give it to every layer that asks for one.</param>
    /// <returns>The network: pictures [N, 32, 32, 3] to logits [N, 10], numbers of any size, positive and negative.</returns>
    static abstract Sequential<float> Create(Rng rng);
}
