using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>Uniform in +-sqrt(6 / fanIn), of variance 2 / fanIn; see <see cref="HeNormalInitializer"/>.</summary>
public sealed class HeUniformInitializer : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextUniform(-1, 1) * Math.Sqrt(6.0 / fanIn);
}
