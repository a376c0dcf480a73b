using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>Uniform in +-sqrt(6 / (fanIn + fanOut)), of variance 2 / (fanIn + fanOut): a compromise between the way forward and the way back, for tanh and softmax.</summary>
/// <remarks>X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010. The default of Keras (<c>glorot_uniform</c>).</remarks>
public sealed class XavierUniformInitializer : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextUniform(-1, 1) * Math.Sqrt(6.0 / (fanIn + fanOut));
}
