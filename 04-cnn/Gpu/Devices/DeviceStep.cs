namespace Course.Cnn.Gpu.Devices;

/// <summary>
/// A stretch of work whose tensors all end with it: what <see cref="Device.Rent{T}"/> gives while it is open goes back to the pool when it
/// is disposed. A training step is one; so is the answer to a batch.
/// </summary>
public sealed class DeviceStep : IDisposable
{
    private readonly Device device;
    private readonly List<IDisposable> tensors = [];

    internal DeviceStep(Device device) => this.device = device;

    internal void Add(IDisposable tensor) => tensors.Add(tensor);

    /// <summary>Gives the memory of its tensors back.</summary>
    public void Dispose()
    {
        foreach (var tensor in tensors)
        {
            tensor.Dispose();
        }

        tensors.Clear();
        device.StepEnds(this);
    }
}
