using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Cnn.Kernels;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>dM = A dY A^T: the gradients of 2 x 2 outputs become those of the 16 products.</summary>
/// <param name="dY">The gradient of the output at the top left.</param>
/// <param name="row">Elements from one row of dY to the next.</param>
/// <param name="pixel">Elements from one pixel to the next.</param>
/// <param name="m">The first of the 16 results.</param>
/// <param name="place">Elements from one of the 16 results to the next.</param>
internal readonly unsafe struct OutputGradientTransform<T>(T* dY, nint row, nint pixel, T* m, nint place) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var p = dY + channel;
        var (a0, a1, a2, a3) = WinogradRow<T, TVector, TSimd>.OutputGradient(TSimd.Load(p), TSimd.Load(p + row));
        var (b0, b1, b2, b3) = WinogradRow<T, TVector, TSimd>.OutputGradient(TSimd.Load(p + pixel), TSimd.Load(p + row + pixel));
        var target = m + channel;
        WinogradRow<T, TVector, TSimd>.Store(target, place, WinogradRow<T, TVector, TSimd>.OutputGradient(a0, b0));
        WinogradRow<T, TVector, TSimd>.Store(target + 4 * place, place, WinogradRow<T, TVector, TSimd>.OutputGradient(a1, b1));
        WinogradRow<T, TVector, TSimd>.Store(target + 8 * place, place, WinogradRow<T, TVector, TSimd>.OutputGradient(a2, b2));
        WinogradRow<T, TVector, TSimd>.Store(target + 12 * place, place, WinogradRow<T, TVector, TSimd>.OutputGradient(a3, b3));
    }
}

/// <summary>dW = G^T dU G: the gradients of the 16 mixed weights become those of 3 x 3 weights.</summary>
/// <param name="u">The first of the 16 gradients.</param>
/// <param name="place">Elements from one of the 16 gradients to the next.</param>
/// <param name="dW">The result at place (0, 0).</param>
/// <param name="tap">Elements from one of the nine places to the next.</param>
internal readonly unsafe struct WeightGradientTransform<T>(T* u, nint place, T* dW, nint tap) : IChannelStep<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TVector, TSimd>(int channel)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        var p = u + channel;
        var (a0, a1, a2) = Column<TVector, TSimd>(p);
        var (b0, b1, b2) = Column<TVector, TSimd>(p + place);
        var (c0, c1, c2) = Column<TVector, TSimd>(p + 2 * place);
        var (d0, d1, d2) = Column<TVector, TSimd>(p + 3 * place);
        var target = dW + channel;
        Store<TVector, TSimd>(target, WinogradRow<T, TVector, TSimd>.WeightGradient(a0, b0, c0, d0));
        Store<TVector, TSimd>(target + 3 * tap, WinogradRow<T, TVector, TSimd>.WeightGradient(a1, b1, c1, d1));
        Store<TVector, TSimd>(target + 6 * tap, WinogradRow<T, TVector, TSimd>.WeightGradient(a2, b2, c2, d2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (TVector, TVector, TVector) Column<TVector, TSimd>(T* p)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector> =>
        WinogradRow<T, TVector, TSimd>.WeightGradient(
            TSimd.Load(p), TSimd.Load(p + 4 * place), TSimd.Load(p + 8 * place), TSimd.Load(p + 12 * place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store<TVector, TSimd>(T* target, (TVector, TVector, TVector) row)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        TSimd.Store(row.Item1, target);
        TSimd.Store(row.Item2, target + tap);
        TSimd.Store(row.Item3, target + 2 * tap);
    }
}
