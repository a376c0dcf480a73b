using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>Normal with variance 2 / fanIn: ReLU lets half of the signal through, which the factor 2 makes good.</summary>
/// <remarks>K. He et al., "Delving deep into rectifiers", 2015.</remarks>
public sealed class HeNormalInitializer : Initializer
{
    /// <inheritdoc/>
    // <he>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextNormal() * Math.Sqrt(2.0 / fanIn);
    // </he>
}
