using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Activations;

/// <summary>
/// y = x where x > 0, else s x with a small slope s; dX = dY or s dY. Range: all numbers, monotonic.
/// No neuron dies, because some gradient always passes.
/// </summary>
/// <param name="negativeSlope">s, the slope below 0.</param>
public sealed class LeakyRelu<T>(double negativeSlope = 0.01)
    : ElementwiseFunction<T, LeakyRelu<T>.Formula>(new Formula(T.CreateTruncating(negativeSlope)))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The formula for one number.</summary>
    /// <param name="NegativeSlope">s, the slope below 0.</param>
    public readonly record struct Formula(T NegativeSlope) : IFormula<T>
    {
        /// <inheritdoc/>
        public T Value(T x) => x > T.Zero ? x : NegativeSlope * x;

        /// <inheritdoc/>
        public T Derivative(T x, T y) => x > T.Zero ? T.One : NegativeSlope;
    }
}
