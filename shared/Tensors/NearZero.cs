using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// e^x - 1 and log(1 + x), good to rounding everywhere. .NET's own compute exactly these formulas, whose digits are gone near 0:
/// for x = 1e-20 the sum 1 + x is 1, and nothing is left of x.
/// </summary>
/// <remarks>
/// What the rounding of 1 + x (of e^x) took away, the quotient gives back. W. Kahan; in N. Higham, "Accuracy and Stability of Numerical
/// Algorithms", section 1.14.1.
/// </remarks>
public static class NearZero
{
    private const double Near = 0.5; // beyond, nothing cancels

    /// <summary>e^x - 1.</summary>
    public static T ExpM1<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var power = T.Exp(x);
        return T.Abs(x) > T.CreateTruncating(Near) ? power - T.One
            : power == T.One ? x
            : (power - T.One) * (x / T.Log(power));
    }

    /// <summary>log(1 + x); -infinity at -1, NaN below.</summary>
    public static T LogP1<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = T.One + x;
        return T.Abs(x) > T.CreateTruncating(Near) ? T.Log(sum)
            : sum == T.One ? x
            : T.Log(sum) * (x / (sum - T.One));
    }
}
