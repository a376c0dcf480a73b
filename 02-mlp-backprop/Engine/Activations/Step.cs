using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Activations;

/// <summary>
/// The unit step: y = 1 where x >= 0, else 0; the derivative is 0, so nothing is learned through it by descent.
/// Rosenblatt's perceptron has a rule of its own.
/// </summary>
/// <remarks>Lecture "Mathematical foundations", activation functions.</remarks>
public sealed class Step<T>() : ElementwiseFunction<T, Step<T>.Formula>(new Formula())
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    public readonly record struct Formula : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => T.IsNaN(x) ? x : x >= T.Zero ? T.One : T.Zero;

        /// <inheritdoc/>
        public T Derivative(T x, T y) => T.Zero;
    }
}
