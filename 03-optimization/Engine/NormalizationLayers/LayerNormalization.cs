using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.NormalizationLayers;

/// <summary>
/// Layer normalization: every example is brought to mean 0 and variance 1 over its last axis, then scaled and shifted, y = gamma x^ + beta,
/// with learned gamma and beta. It needs no batch, so training and evaluation are the same.
/// </summary>
/// <remarks>J. Ba et al., "Layer normalization", 2016.</remarks>
public sealed class LayerNormalization<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double epsilon;

    /// <summary>Creates the layer.</summary>
    /// <param name="features">The size of the last axis.</param>
    /// <param name="epsilon">Keeps the division finite where an example is constant.</param>
    public LayerNormalization(int features, double epsilon = 1e-5)
    {
        this.epsilon = epsilon;
        Gamma = AddParameter("gamma", [features], T.One);
        Beta = AddParameter("beta", [features], T.Zero);
    }

    /// <summary>The scale of every feature.</summary>
    public Variable<T> Gamma { get; }

    /// <summary>The shift of every feature.</summary>
    public Variable<T> Beta { get; }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x)
    {
        OutputShape(x.Shape);
        return x.Standardize([-1], epsilon) * Gamma + Beta;
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => ShapeRules.Channels("layer normalization", input, Gamma.Value.Size);
}
