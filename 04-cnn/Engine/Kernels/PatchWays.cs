using System.Numerics;
using System.Runtime.CompilerServices;
using Course.Tensors.Kernels;

namespace Course.Cnn.Kernels;

/// <summary>
/// What happens where a filter meets a patch of a picture: the two lines of a convolution's way back, dW += g x and dX += g w.
/// </summary>
internal unsafe interface IPatchWay<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether the filter is what changes, and has to be stored in the end.</summary>
    static abstract bool ChangesFilter { get; }

    /// <summary>Some numbers of the filter meet those of a patch.</summary>
    /// <returns>The numbers of the filter from now on.</returns>
    static abstract TVector Meet<TVector, TSimd>(TVector filter, T* patch, TVector factor)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>;
}

/// <summary>filter += factor * patch: how the gradient of a filter is made.</summary>
internal readonly unsafe struct PatchGather<T> : IPatchWay<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool ChangesFilter => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Meet<TVector, TSimd>(TVector filter, T* patch, TVector factor)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector> => TSimd.MultiplyAdd(factor, TSimd.Load(patch), filter);
}

/// <summary>patch += factor * filter: how the gradient of a picture is made. Patches may overlap.</summary>
internal readonly unsafe struct PatchScatter<T> : IPatchWay<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool ChangesFilter => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Meet<TVector, TSimd>(TVector filter, T* patch, TVector factor)
        where TVector : unmanaged
        where TSimd : struct, ISimd<T, TVector>
    {
        TSimd.Store(TSimd.MultiplyAdd(factor, filter, TSimd.Load(patch)), patch);
        return filter;
    }
}
