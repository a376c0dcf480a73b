using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Layers;
using Course.Data;
using Course.Tensors;

namespace Course.Cnn.Gpu.Training;

/// <summary>
/// A batch on its way to a device: pictures, labels and the masks of dropout side by side in one block, so that they travel in one copy.
/// It is filled while the device still computes the step before.
/// </summary>
/// <param name="device">Where it goes.</param>
/// <param name="dropouts">The layers that want a mask.</param>
internal sealed class BatchTransfer(Device device, IReadOnlyList<DropoutLayer> dropouts) : IDisposable
{
    private const int Alignment = 64; // numbers, as in DeviceState

    private float[] numbers = [];
    private DeviceTensor<float>? block;
    private Shape pictures = [0];
    private int used;

    /// <summary>Examples of the batch.</summary>
    public int Count => pictures[0];

    /// <summary>Puts a batch together, in the memory of the processor.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">A label is not a class.</exception>
    public void Fill(Batch<float> batch, int classes)
    {
        pictures = batch.Inputs.Shape;
        used = Aligned(batch.Inputs.Size) + Aligned(Count) + dropouts.Sum(dropout => Aligned(Count * dropout.Features));
        if (numbers.Length < used)
        {
            numbers = new float[used];
        }

        batch.Inputs.Data.CopyTo(numbers);
        var labels = batch.Labels.Span;
        for (var n = 0; n < Count; n++)
        {
            numbers[Aligned(pictures.ElementCount) + n] = (uint)labels[n] < (uint)classes
                ? labels[n]
                : throw new ArgumentException(
                    $"Label {n} is {labels[n]}, but the logits have the classes 0 ... {classes - 1}. Check the labels.", nameof(batch));
        }

        foreach (var (dropout, place) in Masks().Where(mask => mask.Layer.IsActive))
        {
            dropout.Draw(numbers.AsSpan(place, Count * dropout.Features));
        }
    }

    /// <summary>Copies it to the device, and gives every dropout its mask.</summary>
    /// <returns>The pictures, N x H x W x C, and the labels as numbers, N.</returns>
    public (DeviceTensor<float> Pictures, DeviceTensor<float> Labels) Upload()
    {
        if (block is null || block.Size < used)
        {
            block?.Dispose();
            block = device.Rent<float>([used]);
        }

        block.Upload(numbers.AsSpan(0, used));
        foreach (var (dropout, place) in Masks())
        {
            dropout.Mask = block.Part(place, [Count, dropout.Features]);
        }

        return (block.Part(0, pictures), block.Part(Aligned(pictures.ElementCount), [Count]));
    }

    /// <inheritdoc/>
    public void Dispose() => block?.Dispose();

    private IEnumerable<(DropoutLayer Layer, int Place)> Masks()
    {
        var place = Aligned(pictures.ElementCount) + Aligned(Count);
        foreach (var dropout in dropouts)
        {
            yield return (dropout, place);
            place += Aligned(Count * dropout.Features);
        }
    }

    private static int Aligned(int size) => (size + Alignment - 1) / Alignment * Alignment;
}
