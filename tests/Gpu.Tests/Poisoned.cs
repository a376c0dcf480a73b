using System.Numerics;
using Course.Cnn.Gpu.Devices;
using Course.Tensors;

namespace Gpu.Tests;

/// <summary>Memory for a result that is full of NaN: a number that a kernel forgets to write shows.</summary>
internal static class Poisoned
{
    /// <summary>Runs something that fills a result, and fetches it.</summary>
    public static T[] Result<T>(Device device, Shape shape, Action<DeviceTensor<T>> compute)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var result = device.Rent<T>(shape);
        var numbers = new T[shape.ElementCount];
        Array.Fill(numbers, T.NaN);
        result.Upload(numbers);
        compute(result);
        result.Download(numbers);
        return numbers;
    }
}
