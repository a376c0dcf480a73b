using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// An operation on two numbers, z = f(x, y), for <see cref="Tensor{T}.Combine"/>. As a struct it costs no call:
/// the compiler puts it into the loop.
/// </summary>
public interface IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The name in messages.</summary>
    static abstract string Name { get; }

    /// <summary>z = f(x, y).</summary>
    static abstract T Apply(T x, T y);
}

/// <summary>Gives an operation on single numbers its loops over spans.</summary>
internal readonly struct OneByOne<T, TOperation> : IBinaryOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TOperation : struct, IScalarOperation<T>
{
    public static string Name => TOperation.Name;

    public static void Apply(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
    {
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = TOperation.Apply(x[i], y[i]);
        }
    }

    public static void Apply(ReadOnlySpan<T> x, T y, Span<T> z)
    {
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = TOperation.Apply(x[i], y);
        }
    }

    public static void Apply(T x, ReadOnlySpan<T> y, Span<T> z)
    {
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = TOperation.Apply(x, y[i]);
        }
    }
}

/// <summary>x to the power of y.</summary>
internal readonly struct Powering<T> : IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static string Name => "power";

    public static T Apply(T x, T y) => y == T.One + T.One ? x * x : T.Pow(x, y);
}

/// <summary>The quotient rounded towards minus infinity, as NumPy's <c>//</c>.</summary>
internal readonly struct FloorDivision<T> : IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static string Name => "floor divide";

    // Not floor(x / y): x / y may round up to a whole number that the exact quotient does not reach, as in 1 // 0.1 = 9.
    public static T Apply(T x, T y)
    {
        if (T.IsZero(y))
        {
            return x / y;
        }

        var truncated = x % y;
        var quotient = (x - truncated) / y; // a whole number but for rounding
        quotient = T.Round(Remaindering<T>.HasWrongSign(truncated, y) ? quotient - T.One : quotient);
        return T.IsZero(quotient) ? T.CopySign(T.Zero, x / y) : quotient;
    }
}

/// <summary>What floor division leaves over; it has the sign of the divisor, as NumPy's <c>%</c>.</summary>
internal readonly struct Remaindering<T> : IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static string Name => "remainder";

    public static T Apply(T x, T y)
    {
        var truncated = x % y; // has the sign of x
        if (T.IsZero(truncated))
        {
            return T.CopySign(T.Zero, y);
        }

        return HasWrongSign(truncated, y) ? truncated + y : truncated;
    }

    /// <summary>Whether the remainder of a division rounded towards zero has to move by one divisor.</summary>
    public static bool HasWrongSign(T truncated, T y) => !T.IsZero(truncated) && truncated < T.Zero != y < T.Zero;
}

/// <summary>1 where x > y, else 0.</summary>
internal readonly struct Greater<T> : IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static string Name => "greater";

    public static T Apply(T x, T y) => x > y ? T.One : T.Zero;
}

/// <summary>1 where x = y, else 0.</summary>
internal readonly struct Equality<T> : IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static string Name => "equal";

    public static T Apply(T x, T y) => x == y ? T.One : T.Zero;
}

/// <summary>The larger of two numbers, or the one that is not NaN.</summary>
internal readonly struct LargerNumber<T> : IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static string Name => "larger number";

    public static T Apply(T x, T y) => T.MaxNumber(x, y);
}

/// <summary>The smaller of two numbers, or the one that is not NaN.</summary>
internal readonly struct SmallerNumber<T> : IScalarOperation<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static string Name => "smaller number";

    public static T Apply(T x, T y) => T.MinNumber(x, y);
}
