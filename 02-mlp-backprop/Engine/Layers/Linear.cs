using System.Numerics;
using Course.Autograd;
using Course.Mlp.Initializers;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>A fully connected layer: y = g(x W + b). Every output neuron sees every input; Keras calls it Dense.</summary>
public sealed class Linear<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Creates the layer with its weights, without an activation.</summary>
    /// <param name="inFeatures">The size of the last axis of the input.</param>
    /// <param name="outFeatures">How many neurons there are: the size of the last axis of the output.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    public Linear(int inFeatures, int outFeatures, Rng rng)
        : this(inFeatures, outFeatures, activation: null, rng)
    {
    }

    /// <summary>Creates the layer with its weights.</summary>
    /// <param name="inFeatures">The size of the last axis of the input.</param>
    /// <param name="outFeatures">How many neurons there are: the size of the last axis of the output.</param>
    /// <param name="activation">g; null for none.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    public Linear(int inFeatures, int outFeatures, Activation<T>? activation, Rng rng)
        : this(inFeatures, outFeatures, activation, initializer: null, hasBias: true, rng)
    {
    }

    /// <summary>Creates the layer with its weights.</summary>
    /// <param name="inFeatures">The size of the last axis of the input.</param>
    /// <param name="outFeatures">How many neurons there are: the size of the last axis of the output.</param>
    /// <param name="activation">g; null for none.</param>
    /// <param name="initializer">How the weights begin; null for <see cref="XavierUniformInitializer"/>. The bias begins with 0.</param>
    /// <param name="hasBias">Whether a neuron adds a number of its own; in front of a normalization, which shifts anyway,
    /// it would do nothing.</param>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    public Linear(int inFeatures, int outFeatures, Activation<T>? activation, Initializer? initializer, bool hasBias, Rng rng)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inFeatures);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outFeatures);
        Activation = activation ?? Activation<T>.Identity;
        Weight = AddParameter("weight", [inFeatures, outFeatures], initializer ?? new XavierUniformInitializer(), rng);
        Bias = hasBias ? AddParameter("bias", [outFeatures], T.Zero) : null;
    }

    /// <summary>g.</summary>
    public Activation<T> Activation { get; }

    /// <summary>W, in x out.</summary>
    public Variable<T> Weight { get; }

    /// <summary>b, one for every output; null without.</summary>
    public Variable<T>? Bias { get; }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => Bias is null
        ? Activation.Apply(x.Dot(Weight))
        : Activation == Activation<T>.Relu
            ? x.Affine(Weight, Bias, relu: true) // in the same pass
            : Activation.Apply(x.Affine(Weight, Bias));

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => ShapeRules.Affine(input, Weight.Shape, [Weight.Shape[1]]);
}
