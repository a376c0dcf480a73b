using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Activations;

/// <summary>
/// y = log(1 + e^x), a smooth ReLU; dX = dY * sigmoid(x). Range (0, infinity), monotonic, smooth. Written so that e^x cannot overflow.
/// </summary>
public sealed class Softplus<T>() : ElementwiseFunction<T, Softplus<T>.Formula>(new Formula())
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    public readonly record struct Formula : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => T.Max(x, T.Zero) + NearZero.LogP1(T.Exp(-T.Abs(x)));

        /// <inheritdoc/>
        public T Derivative(T x, T y) => (x < T.Zero ? T.Exp(x) : T.One) / (T.One + T.Exp(-T.Abs(x)));
    }
}
