using System.Numerics;
using System.Runtime.CompilerServices;
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

/// <summary>
/// Walks over the channels of a pixel with the widest vectors that this machine has, and one by one over those that do not fill a vector.
/// </summary>
internal static class Channels<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ForEach<TStep>(int channels, TStep step)
        where TStep : struct, IChannelStep<T> => VectorWidth<T>.Run(new Walk<TStep>(channels, step));

    private readonly struct Walk<TStep>(int channels, TStep step) : IVectorWork<T>
        where TStep : struct, IChannelStep<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Run<TVector, TSimd>()
            where TVector : unmanaged
            where TSimd : struct, ISimd<T, TVector>
        {
            var channel = 0;
            for (; channel <= channels - TSimd.Count; channel += TSimd.Count)
            {
                step.Run<TVector, TSimd>(channel);
            }

            for (; channel < channels; channel++)
            {
                step.Run<T, SimdScalar<T>>(channel);
            }
        }
    }
}
