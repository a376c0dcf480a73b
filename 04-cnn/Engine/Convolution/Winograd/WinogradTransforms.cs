using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Cnn.Kernels;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>V = B^T d B: a patch of 4 x 4 pixels, mixed for the 16 products.</summary>
/// <param name="d">The patch's first pixel.</param>
/// <param name="row">Elements from one row of the picture to the next.</param>
/// <param name="pixel">Elements from one pixel to the next.</param>
/// <param name="v">The first of the 16 results.</param>
/// <param name="place">Elements from one of the 16 results to the next.</param>
internal readonly unsafe struct InputTransform<T>(T* d, nint row, nint pixel, T* v, nint place) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var p = d + channel;
        var (a0, a1, a2, a3) = Column<TVector, TSimd>(p);
        var (b0, b1, b2, b3) = Column<TVector, TSimd>(p + pixel);
        var (c0, c1, c2, c3) = Column<TVector, TSimd>(p + 2 * pixel);
        var (d0, d1, d2, d3) = Column<TVector, TSimd>(p + 3 * pixel);
        var target = v + channel;
        WinogradRow<T, TVector, TSimd>.Store(target, place, WinogradRow<T, TVector, TSimd>.Input(a0, b0, c0, d0));
        WinogradRow<T, TVector, TSimd>.Store(target + 4 * place, place, WinogradRow<T, TVector, TSimd>.Input(a1, b1, c1, d1));
        WinogradRow<T, TVector, TSimd>.Store(target + 8 * place, place, WinogradRow<T, TVector, TSimd>.Input(a2, b2, c2, d2));
        WinogradRow<T, TVector, TSimd>.Store(target + 12 * place, place, WinogradRow<T, TVector, TSimd>.Input(a3, b3, c3, d3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (TVector, TVector, TVector, TVector) Column<TVector, TSimd>(T* p)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector> =>
        WinogradRow<T, TVector, TSimd>.Input(TSimd.Load(p), TSimd.Load(p + row), TSimd.Load(p + 2 * row), TSimd.Load(p + 3 * row));
}

/// <summary>U = G g G^T: the 3 x 3 weights of a channel and its filters, mixed for the 16 products.</summary>
/// <param name="g">The weight at place (0, 0).</param>
/// <param name="tap">Elements from one of the nine places to the next.</param>
/// <param name="u">The first of the 16 results.</param>
/// <param name="place">Elements from one of the 16 results to the next.</param>
internal readonly unsafe struct WeightTransform<T>(T* g, nint tap, T* u, nint place) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var p = g + channel;
        var (a0, a1, a2, a3) = Column<TVector, TSimd>(p);
        var (b0, b1, b2, b3) = Column<TVector, TSimd>(p + tap);
        var (c0, c1, c2, c3) = Column<TVector, TSimd>(p + 2 * tap);
        var target = u + channel;
        WinogradRow<T, TVector, TSimd>.Store(target, place, WinogradRow<T, TVector, TSimd>.Weight(a0, b0, c0));
        WinogradRow<T, TVector, TSimd>.Store(target + 4 * place, place, WinogradRow<T, TVector, TSimd>.Weight(a1, b1, c1));
        WinogradRow<T, TVector, TSimd>.Store(target + 8 * place, place, WinogradRow<T, TVector, TSimd>.Weight(a2, b2, c2));
        WinogradRow<T, TVector, TSimd>.Store(target + 12 * place, place, WinogradRow<T, TVector, TSimd>.Weight(a3, b3, c3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (TVector, TVector, TVector, TVector) Column<TVector, TSimd>(T* p)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector> =>
        WinogradRow<T, TVector, TSimd>.Weight(TSimd.Load(p), TSimd.Load(p + 3 * tap), TSimd.Load(p + 6 * tap));
}

/// <summary>y = A^T M A, plus bias: the 16 products mixed to 2 x 2 outputs.</summary>
/// <param name="m">The first of the 16 products.</param>
/// <param name="place">Elements from one product to the next.</param>
/// <param name="bias">One number a filter, or null.</param>
/// <param name="relu">Whether negative results become 0.</param>
/// <param name="y">The output at the top left.</param>
/// <param name="down">Elements to the output below; 0 if there is none.</param>
/// <param name="right">Elements to the output on the right; 0 if there is none.</param>
internal readonly unsafe struct OutputTransform<T>(T* m, nint place, T* bias, bool relu, T* y, nint down, nint right) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var p = m + channel;
        var (a0, a1) = Column<TVector, TSimd>(p);
        var (b0, b1) = Column<TVector, TSimd>(p + place);
        var (c0, c1) = Column<TVector, TSimd>(p + 2 * place);
        var (d0, d1) = Column<TVector, TSimd>(p + 3 * place);
        var (topLeft, topRight) = WinogradRow<T, TVector, TSimd>.Output(a0, b0, c0, d0);
        var (bottomLeft, bottomRight) = WinogradRow<T, TVector, TSimd>.Output(a1, b1, c1, d1);
        var b = bias is null ? TSimd.Zero : TSimd.Load(bias + channel);
        var target = y + channel;
        // In this order an output outside the picture, whose step is 0, is overwritten by the one that belongs there.
        TSimd.Store(Finish<TVector, TSimd>(bottomRight, b), target + down + right);
        TSimd.Store(Finish<TVector, TSimd>(bottomLeft, b), target + down);
        TSimd.Store(Finish<TVector, TSimd>(topRight, b), target + right);
        TSimd.Store(Finish<TVector, TSimd>(topLeft, b), target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (TVector, TVector) Column<TVector, TSimd>(T* p)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector> =>
        WinogradRow<T, TVector, TSimd>.Output(
            TSimd.Load(p), TSimd.Load(p + 4 * place), TSimd.Load(p + 8 * place), TSimd.Load(p + 12 * place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVector Finish<TVector, TSimd>(TVector sum, TVector b)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var result = TSimd.Add(sum, b);
        return relu ? TSimd.NotBelowZero(result) : result;
    }
}
