namespace Course.Cnn.Gpu.Devices;

/// <summary>What was asked of a device so far: the difference between two moments is what lay between.</summary>
/// <param name="Launches">Kernels that were started.</param>
/// <param name="Uploads">Copies to the device.</param>
/// <param name="BytesUp">What they copied.</param>
/// <param name="Downloads">Copies from the device.</param>
/// <param name="BytesDown">What they copied.</param>
public readonly record struct DeviceTraffic(long Launches, long Uploads, long BytesUp, long Downloads, long BytesDown)
{
    /// <summary>What came after an earlier moment.</summary>
    public DeviceTraffic Since(DeviceTraffic earlier) => new(
        Launches - earlier.Launches, Uploads - earlier.Uploads, BytesUp - earlier.BytesUp, Downloads - earlier.Downloads,
        BytesDown - earlier.BytesDown);
}

/// <summary>Counts the traffic of a device.</summary>
internal sealed class TrafficCounter
{
    /// <summary>What was counted.</summary>
    public DeviceTraffic Total { get; private set; }

    /// <summary>A kernel was started.</summary>
    public void Launched() => Total = Total with { Launches = Total.Launches + 1 };

    /// <summary>Bytes went to the device.</summary>
    public void Uploaded(int bytes) => Total = Total with { Uploads = Total.Uploads + 1, BytesUp = Total.BytesUp + bytes };

    /// <summary>Bytes came from the device.</summary>
    public void Downloaded(int bytes) => Total = Total with { Downloads = Total.Downloads + 1, BytesDown = Total.BytesDown + bytes };
}
