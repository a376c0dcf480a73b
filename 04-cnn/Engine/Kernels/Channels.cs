using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Tensors.Kernels;

namespace Course.Cnn.Kernels;

/// <summary>What happens to neighbouring channels at once: a vector of them, or one.</summary>
internal interface IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Treats the channels from <paramref name="channel"/> on, as many as a vector holds.</summary>
    void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>;
}

/// <summary>Walks over the channels of a pixel with the widest vectors that this machine has, and one by one over those that do not fill a vector.</summary>
internal static class Channels<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForEach<TStep>(int channels, TStep step)
        where TStep : struct, IChannelStep<T>
    {
        var channel = 0;
        if (VectorWidth<T>.Is512)
        {
            for (; channel <= channels - Vector512<T>.Count; channel += Vector512<T>.Count)
            {
                step.Run<Vector512<T>, Simd512<T>>(channel);
            }
        }
        else if (VectorWidth<T>.Is256)
        {
            for (; channel <= channels - Vector256<T>.Count; channel += Vector256<T>.Count)
            {
                step.Run<Vector256<T>, Simd256<T>>(channel);
            }
        }
        else if (VectorWidth<T>.Is128)
        {
            for (; channel <= channels - Vector128<T>.Count; channel += Vector128<T>.Count)
            {
                step.Run<Vector128<T>, Simd128<T>>(channel);
            }
        }

        for (; channel < channels; channel++)
        {
            step.Run<T, SimdScalar<T>>(channel);
        }
    }
}
