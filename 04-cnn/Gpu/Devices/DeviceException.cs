namespace Course.Cnn.Gpu.Devices;

/// <summary>A device that is not there, or cannot do what it was asked. The message is one sentence: what failed, and what to do.</summary>
/// <param name="message">The sentence.</param>
/// <param name="cause">What the driver or the compiler said; null where there is nothing more to say.</param>
public sealed class DeviceException(string message, Exception? cause = null) : Exception(message, cause);
