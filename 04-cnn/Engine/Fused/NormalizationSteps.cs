using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Cnn.Kernels;
using Course.Tensors.Kernels;

namespace Course.Cnn.Fused;

/// <summary>A picture whose channels are walked, pixel by pixel.</summary>
/// <param name="Pixels">How many pixels.</param>
/// <param name="Channels">Numbers of a pixel.</param>
internal readonly record struct PixelWalk(int Pixels, int Channels);

/// <summary>
/// Mean and variance of every channel of a picture, in two walks: sum(x) / n, then sum((x - mean)^2) / n. Even and odd pixels have sums of
/// their own, so that an addition need not wait for the one before it.
/// </summary>
/// <param name="walk">The picture's sizes.</param>
/// <param name="x">The picture.</param>
/// <param name="mean">One number a channel.</param>
/// <param name="variance">One number a channel.</param>
internal readonly unsafe struct PictureMoments<T>(PixelWalk walk, T* x, T* mean, T* variance) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        nint step = walk.Channels, end = walk.Pixels * step, even = end - walk.Pixels % 2 * step;
        var p = x + channel;
        var share = TSimd.Repeat(T.One / T.CreateChecked(walk.Pixels));
        TVector a = TSimd.Zero, b = TSimd.Zero;
        for (nint i = 0; i < even; i += 2 * step)
        {
            a = TSimd.Add(a, TSimd.Load(p + i));
            b = TSimd.Add(b, TSimd.Load(p + i + step));
        }

        a = even < end ? TSimd.Add(a, TSimd.Load(p + even)) : a;
        var m = TSimd.MultiplyAdd(TSimd.Add(a, b), share, TSimd.Zero);
        a = b = TSimd.Zero;
        for (nint i = 0; i < even; i += 2 * step)
        {
            a = AddSquare<TVector, TSimd>(TSimd.Subtract(TSimd.Load(p + i), m), a);
            b = AddSquare<TVector, TSimd>(TSimd.Subtract(TSimd.Load(p + i + step), m), b);
        }

        a = even < end ? AddSquare<TVector, TSimd>(TSimd.Subtract(TSimd.Load(p + even), m), a) : a;
        TSimd.Store(m, mean + channel);
        TSimd.Store(TSimd.MultiplyAdd(TSimd.Add(a, b), share, TSimd.Zero), variance + channel);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector AddSquare<TVector, TSimd>(TVector d, TVector sum)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector> => TSimd.MultiplyAdd(d, d, sum);
}

/// <summary>y = relu?((x - mean) scale + shift + added) for a picture.</summary>
/// <param name="walk">The picture's sizes.</param>
/// <param name="x">The picture.</param>
/// <param name="added">Another one, or null.</param>
/// <param name="y">The result.</param>
/// <param name="mean">One number a channel, as are the two that follow.</param>
/// <param name="scale">gamma / s.</param>
/// <param name="shift">beta.</param>
/// <param name="relu">Whether negative results become 0.</param>
internal readonly unsafe struct Normalization<T>(
    PixelWalk walk, T* x, T* added, T* y, T* mean, T* scale, T* shift, bool relu) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        TVector m = TSimd.Load(mean + channel), factor = TSimd.Load(scale + channel), constant = TSimd.Load(shift + channel);
        nint step = walk.Channels, end = walk.Pixels * step;
        T* from = x + channel, other = added is null ? null : added + channel, to = y + channel;
        for (nint i = 0; i < end; i += step)
        {
            var result = TSimd.MultiplyAdd(TSimd.Subtract(TSimd.Load(from + i), m), factor, constant);
            result = other is null ? result : TSimd.Add(result, TSimd.Load(other + i));
            TSimd.Store(relu ? TSimd.NotBelowZero(result) : result, to + i);
        }
    }
}

/// <summary>
/// Backward, the first walk over a picture: g = dY where the ReLU let something through, and the sums over g and g (x - mean).
/// </summary>
/// <param name="walk">The picture's sizes.</param>
/// <param name="dY">The gradient of the output.</param>
/// <param name="y">The output; null where there is no ReLU, and then g is dY and is not written.</param>
/// <param name="x">The picture.</param>
/// <param name="mean">One number a channel.</param>
/// <param name="g">What is left of dY.</param>
/// <param name="product">sum(g (x - mean)), one number a channel.</param>
/// <param name="sum">sum(g), one number a channel.</param>
internal readonly unsafe struct GradientSums<T>(
    PixelWalk walk, T* dY, T* y, T* x, T* mean, T* g, T* product, T* sum) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        TVector m = TSimd.Load(mean + channel), ofGradient = TSimd.Zero, ofProduct = TSimd.Zero;
        nint step = walk.Channels, end = walk.Pixels * step;
        T* gradient = dY + channel, output = y is null ? null : y + channel, from = x + channel, to = g + channel;
        for (nint i = 0; i < end; i += step)
        {
            var passed = TSimd.Load(gradient + i);
            if (output is not null)
            {
                passed = TSimd.WhereAboveZero(TSimd.Load(output + i), passed);
                TSimd.Store(passed, to + i);
            }

            ofGradient = TSimd.Add(ofGradient, passed);
            ofProduct = TSimd.MultiplyAdd(passed, TSimd.Subtract(TSimd.Load(from + i), m), ofProduct);
        }

        TSimd.Store(ofProduct, product + channel);
        TSimd.Store(ofGradient, sum + channel);
    }
}

/// <summary>
/// Backward, the second walk over a picture: dX = scale (g - constant - (x - mean) slope).
/// </summary>
/// <param name="walk">The picture's sizes.</param>
/// <param name="g">The gradient of what the normalization gave.</param>
/// <param name="x">The picture.</param>
/// <param name="dX">Its gradient.</param>
/// <param name="mean">One number a channel, as are the three that follow.</param>
/// <param name="slope">dGamma / (s n).</param>
/// <param name="constant">dBeta / n.</param>
/// <param name="scale">gamma / s.</param>
internal readonly unsafe struct NormalizationGradient<T>(
    PixelWalk walk, T* g, T* x, T* dX, T* mean, T* slope, T* constant, T* scale) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        TVector m = TSimd.Load(mean + channel), steep = TSimd.Load(slope + channel);
        TVector level = TSimd.Load(constant + channel), factor = TSimd.Load(scale + channel);
        nint step = walk.Channels, end = walk.Pixels * step;
        T* gradient = g + channel, from = x + channel, to = dX + channel;
        for (nint i = 0; i < end; i += step)
        {
            var taken = TSimd.MultiplyAdd(TSimd.Subtract(TSimd.Load(from + i), m), steep, level);
            var left = TSimd.Subtract(TSimd.Load(gradient + i), taken);
            TSimd.Store(TSimd.MultiplyAdd(left, factor, TSimd.Zero), to + i);
        }
    }
}
