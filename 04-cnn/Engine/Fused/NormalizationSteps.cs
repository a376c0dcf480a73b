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

/// <summary>A straight line a channel, (x - mean) slope + level.</summary>
/// <param name="mean">One number a channel, as are the two that follow.</param>
/// <param name="slope">By how much it rises.</param>
/// <param name="level">Its value at the mean.</param>
internal readonly unsafe struct ChannelLines<T>(T* mean, T* slope, T* level)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The lines of neighbouring channels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ChannelLine<T, TVector, TSimd> At<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector> => new()
        {
            Mean = TSimd.Load(mean + channel),
            Slope = TSimd.Load(slope + channel),
            Level = TSimd.Load(level + channel),
        };
}

/// <summary>The lines of as many channels as a vector holds.</summary>
internal readonly unsafe struct ChannelLine<T, TVector, TSimd>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
{
    public TVector Mean { get; init; }

    public TVector Slope { get; init; }

    public TVector Level { get; init; }

    /// <summary>Its values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Of(TVector x) => TSimd.MultiplyAdd(TSimd.Subtract(x, Mean), Slope, Level);
}

/// <summary>y = relu?(line(x) + added) for a picture: the line is gamma (x - mean) / s + beta.</summary>
/// <param name="walk">The picture's sizes.</param>
/// <param name="x">The picture.</param>
/// <param name="line">How its channels are normalized.</param>
/// <param name="added">Another picture, or null.</param>
/// <param name="relu">Whether negative results become 0.</param>
/// <param name="y">The result.</param>
internal readonly unsafe struct Normalization<T>(PixelWalk walk, T* x, ChannelLines<T> line, T* added, bool relu, T* y) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var normal = line.At<TVector, TSimd>(channel);
        nint step = walk.Channels, end = walk.Pixels * step;
        T* from = x + channel, other = added is null ? null : added + channel, to = y + channel;
        for (nint i = 0; i < end; i += step)
        {
            var result = normal.Of(TSimd.Load(from + i));
            result = other is null ? result : TSimd.Add(result, TSimd.Load(other + i));
            TSimd.Store(relu ? TSimd.NotBelowZero(result) : result, to + i);
        }
    }
}

/// <summary>
/// Backward, the first walk over a picture: the sums over g and over g (x - mean), where g is dY, or what a ReLU let through of it. That is
/// found again from x where nothing was added in front of the ReLU; else it is read from the output, and g is written.
/// </summary>
/// <param name="walk">The picture's sizes.</param>
/// <param name="dY">The gradient of the output.</param>
/// <param name="x">The picture.</param>
/// <param name="line">How it was normalized.</param>
/// <param name="relu">Whether to find again what a ReLU let through.</param>
/// <param name="y">The output, to read it from; or null.</param>
/// <param name="g">What is left of dY, if y is not null.</param>
/// <param name="product">sum(g (x - mean)), one number a channel.</param>
/// <param name="sum">sum(g), one number a channel.</param>
internal readonly unsafe struct GradientSums<T>(
    PixelWalk walk, T* dY, T* x, ChannelLines<T> line, bool relu, T* y, T* g, T* product, T* sum) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var normal = line.At<TVector, TSimd>(channel);
        TVector ofGradient = TSimd.Zero, ofProduct = TSimd.Zero;
        nint step = walk.Channels, end = walk.Pixels * step;
        T* gradient = dY + channel, from = x + channel, output = y is null ? null : y + channel, to = g + channel;
        for (nint i = 0; i < end; i += step)
        {
            TVector passed = TSimd.Load(gradient + i), number = TSimd.Load(from + i);
            if (output is not null)
            {
                passed = TSimd.WhereAboveZero(TSimd.Load(output + i), passed);
                TSimd.Store(passed, to + i);
            }
            else if (relu)
            {
                passed = TSimd.WhereAboveZero(normal.Of(number), passed);
            }

            ofGradient = TSimd.Add(ofGradient, passed);
            ofProduct = TSimd.MultiplyAdd(passed, TSimd.Subtract(number, normal.Mean), ofProduct);
        }

        TSimd.Store(ofProduct, product + channel);
        TSimd.Store(ofGradient, sum + channel);
    }
}

/// <summary>
/// Backward, the second walk over a picture: dX = scale (g - line(x)), where the line is what reaches x by way of mean and variance.
/// </summary>
/// <param name="walk">The picture's sizes.</param>
/// <param name="g">dY, or what a ReLU let through of it.</param>
/// <param name="x">The picture.</param>
/// <param name="normal">How it was normalized.</param>
/// <param name="relu">Whether to find again what a ReLU let through.</param>
/// <param name="line">dGamma / (s n) (x - mean) + dBeta / n.</param>
/// <param name="scale">gamma / s.</param>
/// <param name="dX">The picture's gradient.</param>
internal readonly unsafe struct NormalizationGradient<T>(
    PixelWalk walk, T* g, T* x, ChannelLines<T> normal, bool relu, ChannelLines<T> line, T* scale, T* dX) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var (forward, backward) = (normal.At<TVector, TSimd>(channel), line.At<TVector, TSimd>(channel));
        var factor = TSimd.Load(scale + channel);
        nint step = walk.Channels, end = walk.Pixels * step;
        T* gradient = g + channel, from = x + channel, to = dX + channel;
        for (nint i = 0; i < end; i += step)
        {
            TVector passed = TSimd.Load(gradient + i), number = TSimd.Load(from + i);
            passed = relu ? TSimd.WhereAboveZero(forward.Of(number), passed) : passed;
            TSimd.Store(TSimd.MultiplyAdd(TSimd.Subtract(passed, backward.Of(number)), factor, TSimd.Zero), to + i);
        }
    }
}
