using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>
/// Every weight has the same value. Right for a bias, fatal for weights: all neurons of a layer compute the same and learn the same.
/// </summary>
/// <param name="value">The value; 0 unless given.</param>
public sealed class ConstantInitializer(double value = 0) : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => value;
}

/// <summary>
/// Normal with mean 0 and variance 1 / fanIn: a sum of fanIn terms keeps the variance of its inputs (the lecture's N(0, 1/n)).
/// </summary>
public sealed class NormalInitializer : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextNormal() * Math.Sqrt(1.0 / fanIn);
}

/// <summary>
/// Uniform in +-sqrt(6 / (fanIn + fanOut)), of variance 2 / (fanIn + fanOut): a compromise between the way forward and the way back,
/// for tanh and softmax.
/// </summary>
/// <remarks>
/// X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
/// The default of Keras (<c>glorot_uniform</c>).
/// </remarks>
public sealed class XavierUniformInitializer : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextUniform(-1, 1) * Math.Sqrt(6.0 / (fanIn + fanOut));
}

/// <summary>Normal with variance 2 / (fanIn + fanOut); see <see cref="XavierUniformInitializer"/>.</summary>
public sealed class XavierNormalInitializer : Initializer
{
    /// <inheritdoc/>
    // <xavier>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextNormal() * Math.Sqrt(2.0 / (fanIn + fanOut));
    // </xavier>
}

/// <summary>Normal with variance 2 / fanIn: ReLU lets half of the signal through, which the factor 2 makes good.</summary>
/// <remarks>K. He et al., "Delving deep into rectifiers", 2015.</remarks>
public sealed class HeNormalInitializer : Initializer
{
    /// <inheritdoc/>
    // <he>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextNormal() * Math.Sqrt(2.0 / fanIn);
    // </he>
}

/// <summary>Uniform in +-sqrt(6 / fanIn), of variance 2 / fanIn; see <see cref="HeNormalInitializer"/>.</summary>
public sealed class HeUniformInitializer : Initializer
{
    /// <inheritdoc/>
    protected override double Draw(int fanIn, int fanOut, Rng rng) => rng.NextUniform(-1, 1) * Math.Sqrt(6.0 / fanIn);
}
