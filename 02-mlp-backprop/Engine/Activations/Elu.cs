using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Activations;

/// <summary>
/// The exponential linear unit: y = x where x > 0, else alpha (e^x - 1); dX = dY or (y + alpha) dY. Range (-alpha, infinity),
/// monotonic, smooth for alpha = 1.
/// </summary>
/// <param name="alpha">How far the function falls below 0.</param>
public sealed class Elu<T>(double alpha = 1) : ElementwiseFunction<T, Elu<T>.Formula>(new Formula(T.CreateTruncating(alpha)))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    /// <param name="Alpha">How far the function falls below 0.</param>
    public readonly record struct Formula(T Alpha) : IFormula<T>
    {
        // <elu>
        /// <inheritdoc/>
        public T Value(T x) => x > T.Zero ? x : Alpha * NearZero.ExpM1(x);

        /// <inheritdoc/>
        public T Derivative(T x, T y) => x > T.Zero ? T.One : y + Alpha;
        // </elu>
    }
}
