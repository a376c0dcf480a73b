using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>Every weight has the same value. Right for a bias, fatal for weights: all neurons of a layer compute the same and learn the same.</summary>
/// <param name="value">The value; 0 unless given.</param>
public sealed class ConstantInitializer(double value = 0) : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => value;
}
