using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Activations;

/// <summary>
/// y = x; dX = dY. Range: all numbers. The output of regression; between layers it is useless, for two linear layers are one.
/// </summary>
public sealed class Identity<T>() : ElementwiseFunction<T, Identity<T>.Formula>(new Formula())
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    public readonly record struct Formula : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => x;

        /// <inheritdoc/>
        public T Derivative(T x, T y) => T.One;
    }
}
