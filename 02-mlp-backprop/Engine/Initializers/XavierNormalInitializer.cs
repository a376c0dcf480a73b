using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>Normal with variance 2 / (fanIn + fanOut); see <see cref="XavierUniformInitializer"/>.</summary>
public sealed class XavierNormalInitializer : Initializer
{
    /// <inheritdoc/>
    // <xavier>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextNormal() * Math.Sqrt(2.0 / (fanIn + fanOut));
    // </xavier>
}
