using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>An activation as a layer of its own.</summary>
/// <param name="activation">Which one.</param>
public sealed class ActivationLayer<T>(Activation<T> activation) : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override string Name => activation.Name;

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x) => activation.Apply(x);

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => input;
}
