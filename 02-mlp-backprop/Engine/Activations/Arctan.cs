using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Activations;

/// <summary>y = arctan x; dX = dY / (1 + x^2). Range (-pi/2, pi/2), monotonic, smooth.</summary>
public sealed class Arctan<T>() : ElementwiseFunction<T, Arctan<T>.Formula>(new Formula())
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    public readonly record struct Formula : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => T.Atan(x);

        /// <inheritdoc/>
        public T Derivative(T x, T y) => T.Abs(x) > T.One
            ? T.One / x / (x + T.One / x) // the same, and x^2 may overflow
            : T.One / (T.One + x * x);
    }
}
