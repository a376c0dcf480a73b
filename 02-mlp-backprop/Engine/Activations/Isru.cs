using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Activations;

/// <summary>
/// The inverse square root unit: y = x / sqrt(1 + alpha x^2); dX = dY / sqrt(1 + alpha x^2)^3. Range +-1 / sqrt(alpha), monotonic, smooth.
/// </summary>
/// <param name="alpha">How narrow the range is.</param>
public sealed class Isru<T>(double alpha = 1) : ElementwiseFunction<T, Isru<T>.Formula>(new Formula(T.CreateTruncating(alpha)))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    /// <param name="Alpha">How narrow the range is.</param>
    public readonly record struct Formula(T Alpha) : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => T.Abs(x) > T.One
            ? T.CopySign(T.One / T.Sqrt(Alpha + T.One / (x * x)), x) // the same, and x^2 may overflow
            : x / T.Sqrt(T.One + Alpha * x * x);

        /// <inheritdoc/>
        public T Derivative(T x, T y)
        {
            var root = T.One / T.Sqrt(T.One + Alpha * x * x); // cubed last: the cube of the root of a large x may overflow
            return root * root * root;
        }
    }
}
