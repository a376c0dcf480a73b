using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Activations;

/// <summary>y = x / (1 + |x|); dX = dY / (1 + |x|)^2. Range (-1, 1), monotonic; it nears its limits more slowly than tanh.</summary>
public sealed class Softsign<T>() : ElementwiseFunction<T, Softsign<T>.Formula>(new Formula())
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    public readonly record struct Formula : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => T.IsInfinity(x) ? T.CopySign(T.One, x) : x / (T.One + T.Abs(x));

        /// <inheritdoc/>
        public T Derivative(T x, T y)
        {
            var root = T.One / (T.One + T.Abs(x)); // squared last: the square of a large x may overflow
            return root * root;
        }
    }
}
