using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>Normal with mean 0 and variance 1 / fanIn: a sum of fanIn terms keeps the variance of its inputs (the lecture's N(0, 1/n)).</summary>
public sealed class NormalInitializer : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextNormal() * Math.Sqrt(1.0 / fanIn);
}
