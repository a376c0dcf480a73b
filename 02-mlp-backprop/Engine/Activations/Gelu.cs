using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Activations;

/// <summary>
/// The Gaussian error linear unit: y = x P(Z &lt;= x) for a standard normal Z, P(Z &lt;= x) = (1 + erf(x / sqrt 2)) / 2;
/// dX = dY * (P + x p(x)) with the normal density p. Range (-0.17, infinity), smooth, not monotonic.
/// </summary>
/// <remarks>D. Hendrycks, K. Gimpel, "Gaussian error linear units", 2016; the exact form, not the one with tanh.</remarks>
public sealed class Gelu<T>() : ElementwiseFunction<T, Gelu<T>.Formula>(new Formula())
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    public readonly record struct Formula : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => T.IsNegativeInfinity(x) ? T.Zero : x * NormalDistribution.Probability(x);

        /// <inheritdoc/>
        public T Derivative(T x, T y) =>
            NormalDistribution.Probability(x) + (T.IsInfinity(x) ? T.Zero : x * NormalDistribution.Density(x));
    }
}
