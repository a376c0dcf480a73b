using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution.Winograd;

/// <summary>
/// Winograd's F(2, 3), on vectors of channels: two neighbouring outputs y0 = d0 g0 + d1 g1 + d2 g2 and y1 = d1 g0 + d2 g1 + d3 g2
/// of a kernel of three with four multiplications in place of six. With v = <see cref="Input"/>(d), u = <see cref="Weight"/>(g) and m = v u
/// place by place, y = <see cref="Output"/>(m).
/// </summary>
/// <remarks>Source: S. Winograd, "Arithmetic complexity of computations", 1980.</remarks>
internal static unsafe class WinogradRow<T, TVector, TSimd>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : struct, ISimd<T, TVector>
{
    // <row>
    /// <summary>Four inputs in a row, mixed for the four multiplications: v = B^T d.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TVector, TVector, TVector, TVector) Input(TVector d0, TVector d1, TVector d2, TVector d3) =>
        (TSimd.Subtract(d0, d2), TSimd.Add(d1, d2), TSimd.Subtract(d2, d1), TSimd.Subtract(d1, d3));

    /// <summary>Their products, mixed to two outputs: y = A^T m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TVector, TVector) Output(TVector m1, TVector m2, TVector m3, TVector m4) =>
        (TSimd.Add(m1, TSimd.Add(m2, m3)), TSimd.Subtract(TSimd.Subtract(m2, m3), m4));
    // </row>

    /// <summary>Three weights, mixed for the four multiplications: u = G g = (g0, (g0 + g1 + g2) / 2, (g0 - g1 + g2) / 2, g2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TVector, TVector, TVector, TVector) Weight(TVector g0, TVector g1, TVector g2)
    {
        var (ends, middle) = (Half(TSimd.Add(g0, g2)), Half(g1));
        return (g0, TSimd.Add(ends, middle), TSimd.Subtract(ends, middle), g2);
    }

    /// <summary>The gradients of the four products, given those of the two outputs: dm = A dy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TVector, TVector, TVector, TVector) OutputGradient(TVector dY0, TVector dY1) =>
        (dY0, TSimd.Add(dY0, dY1), TSimd.Subtract(dY0, dY1), TSimd.Subtract(TSimd.Zero, dY1));

    /// <summary>The gradients of the three weights, given those of the four mixed ones: dg = G^T du.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TVector, TVector, TVector) WeightGradient(TVector du1, TVector du2, TVector du3, TVector du4)
    {
        var sum = Half(TSimd.Add(du2, du3));
        return (TSimd.Add(du1, sum), Half(TSimd.Subtract(du2, du3)), TSimd.Add(sum, du4));
    }

    /// <summary>Stores four results, <paramref name="place"/> elements apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* target, nint place, (TVector, TVector, TVector, TVector) row)
    {
        TSimd.Store(row.Item1, target);
        TSimd.Store(row.Item2, target + place);
        TSimd.Store(row.Item3, target + 2 * place);
        TSimd.Store(row.Item4, target + 3 * place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Half(TVector x) => TSimd.MultiplyAdd(x, TSimd.Repeat(T.CreateChecked(0.5)), TSimd.Zero);
}
