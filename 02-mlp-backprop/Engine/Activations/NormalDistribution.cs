using System.Numerics;

namespace Course.Mlp.Activations;

/// <summary>The standard normal distribution: its density and the probability of being at most x.</summary>
internal static class NormalDistribution
{
    /// <summary>e^(-x^2 / 2) / sqrt(2 pi).</summary>
    public static T Density<T>(T x)
    where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(Density(double.CreateTruncating(x)));

    /// <summary>P(Z &lt;= x) = (1 + erf(x / sqrt 2)) / 2.</summary>
    public static T Probability<T>(T x)
    where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(Probability(double.CreateTruncating(x)));

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double Probability(double x) => x switch
    {
        < 0 => Tail(-x),
        > 0 => 1 - Tail(x),
        0 => 0.5,
        _ => double.NaN,
    };

    // P(Z > x) for x > 0. Near the middle by the series of positive terms P(0 < Z < x) = p(x) (x + x^3/3 + x^5/(3 5) + ...), far out,
    // where that would cancel, by Laplace's continued fraction p(x) / (x + 1/(x + 2/(x + 3/(x + ...)))).
    private static double Tail(double x)
    {
        const double farOut = 3;
        const int fractionDepth = 60;
        if (x >= farOut)
        {
            var fraction = x;
            for (var k = fractionDepth; k > 0; k--)
            {
                fraction = x + k / fraction;
            }

            return Density(x) / fraction;
        }

        var (sum, term) = (x, x);
        for (var odd = 3; term > sum * 1e-17; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return 0.5 - Density(x) * sum;
    }
}
