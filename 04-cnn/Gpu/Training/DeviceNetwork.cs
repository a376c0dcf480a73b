using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Cnn.Gpu.Layers;
using Course.Data;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Gpu.Training;

/// <summary>
/// A network whose parameters, activations and gradients live on a device. A step on it is one copy to the device, launches that nobody
/// waits for, and one copy back: the loss and how many answers were right.
/// </summary>
public sealed class DeviceNetwork : IDisposable
{
    private readonly LayerRow layers;
    private readonly BatchTransfer transfer;
    private readonly DeviceTensor<float> score; // the mean loss, and the share of right answers
    private readonly int classes;

    /// <summary>Copies a network to a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="host">The network on the processor: convolutions, poolings, fully connected layers and what stands between
    /// them.</param>
    /// <param name="picture">Height x width x channels of a picture.</param>
    /// <exception cref="DeviceException">A layer is none that a device knows, or there is no memory for it.</exception>
    public DeviceNetwork(Device device, Module<float> host, Shape picture)
    {
        (Device, Host) = (device, host);
        classes = host.OutputShape([1, .. picture])[1];
        State = new DeviceState(device, host);
        var translation = new LayerTranslation(device, State);
        layers = translation.Translate(host, [1, .. picture]);
        transfer = new BatchTransfer(device, translation.Dropouts);
        score = device.Rent<float>([2]);
    }

    /// <summary>Where it is.</summary>
    public Device Device { get; }

    /// <summary>The same network on the processor, as it was when it was copied or downloaded last.</summary>
    public Module<float> Host { get; }

    /// <summary>Its numbers.</summary>
    internal DeviceState State { get; }

    /// <summary>Copies the parameters back into <see cref="Host"/>, to save or to look at them.</summary>
    public void Download() => State.Download();

    /// <summary>Puts a batch together on the processor. It may be called while the device still computes the step before.</summary>
    public void Prepare(Batch<float> batch) => transfer.Fill(batch, classes);

    // <step>
    /// <summary>Starts a step on the batch that was prepared: forward, loss, backward, and the optimizer. It returns at once.</summary>
    /// <param name="optimizer">Changes the parameters.</param>
    /// <returns>How many examples the batch has.</returns>
    public int StartStep(DeviceOptimizer optimizer)
    {
        var (pictures, labels) = transfer.Upload();
        using var step = Device.BeginStep();
        var logits = layers.Forward(pictures);       // forward
        var dLogits = Loss(logits, labels);          // how wrong
        layers.Backward(dLogits);                    // backward
        optimizer.Step();                            // step
        return transfer.Count;
    }
    // </step>

    /// <summary>Waits for the step that was started last.</summary>
    /// <returns>The mean loss before the step, and how many answers were right.</returns>
    public (float Loss, int RightAnswers) FinishStep(int examples)
    {
        Span<float> numbers = stackalloc float[2];
        score.Download(numbers);
        return (numbers[0], (int)MathF.Round(numbers[1] * examples));
    }

    /// <summary>The logits for pictures, N x classes.</summary>
    /// <param name="pictures">N x H x W x C.</param>
    public Tensor<float> Predict(Tensor<float> pictures)
    {
        using var step = Device.BeginStep();
        var logits = layers.Forward(Device.Upload(pictures));
        var result = Tensor<float>.Uninitialized(logits.Shape);
        logits.Download(result.Data);
        return result;
    }

    /// <summary>Gives its memory back.</summary>
    public void Dispose()
    {
        State.Dispose();
        transfer.Dispose();
        score.Dispose();
    }

    private DeviceTensor<float> Loss(DeviceTensor<float> logits, DeviceTensor<float> labels)
    {
        var examples = logits.Shape[0];
        var (dLogits, scores) = (Device.Rent<float>(logits.Shape), Device.Rent<float>([examples, 2]));
        Device.ForEach(examples, new CrossEntropy(logits.View, labels.View, dLogits.View, scores.View, classes));
        ColumnSums.Run(new PlainTable(scores.View, 2), examples, 2, 1f / examples, score);
        return dLogits;
    }
}
