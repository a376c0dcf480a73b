using System.Numerics;
using Course.Autograd;
using Course.Neuron;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>
/// The choice of a non-linearity: for layers that apply one to their result, <c>new Linear&lt;T>(4, 3, Activation&lt;T>.Relu, rng)</c>, or
/// as a layer of its own in a <see cref="Layers.Sequential{T}"/>. It is recognised by what it is and not by its name:
/// a layer that computes a ReLU in the pass of its own result does so for <see cref="Relu"/> and for no other.
/// </summary>
/// <param name="name">The name in summaries: <c>relu</c>.</param>
/// <param name="apply">The function.</param>
public sealed class Activation<T>(string name, Func<Variable<T>, Variable<T>> apply)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>y = x.</summary>
    public static Activation<T> Identity { get; } = new("identity", x => x);

    /// <summary>y = max(0, x).</summary>
    public static Activation<T> Relu { get; } = new("relu", x => x.Relu());

    /// <summary>y = 1 / (1 + e^-x).</summary>
    public static Activation<T> Sigmoid { get; } = new("sigmoid", x => x.Sigmoid());

    /// <summary>y = tanh x.</summary>
    public static Activation<T> Tanh { get; } = new("tanh", x => x.Tanh());

    /// <summary>y = arctan x.</summary>
    public static Activation<T> Arctan { get; } = new("arctan", x => x.Arctan());

    /// <summary>y = x / (1 + |x|).</summary>
    public static Activation<T> Softsign { get; } = new("softsign", x => x.Softsign());

    /// <summary>y = x, or x / 100 below 0.</summary>
    public static Activation<T> LeakyRelu { get; } = new("leaky_relu", x => x.LeakyRelu());

    /// <summary>y = x, or e^x - 1 below 0.</summary>
    public static Activation<T> Elu { get; } = new("elu", x => x.Elu());

    /// <summary>y = log(1 + e^x).</summary>
    public static Activation<T> Softplus { get; } = new("softplus", x => x.Softplus());

    /// <summary>y = x P(Z &lt;= x).</summary>
    public static Activation<T> Gelu { get; } = new("gelu", x => x.Gelu());

    /// <summary>Probabilities along the last axis.</summary>
    public static Activation<T> Softmax { get; } = new("softmax", x => x.Softmax());

    /// <summary>The name in summaries.</summary>
    public string Name => name;

    /// <summary>An activation is a layer wherever one is expected.</summary>
    public static implicit operator Module<T>(Activation<T> activation) => new Layer(activation);

    /// <summary>The activation that a layer applies, if it does nothing else; else null.</summary>
    public static Activation<T>? Of(Module<T> layer) => (layer as Layer)?.Activation;

    /// <summary>Applies it.</summary>
    public Variable<T> Apply(Variable<T> x) => apply(x);

    /// <inheritdoc/>
    public override string ToString() => name;

    private sealed class Layer(Activation<T> activation) : Module<T>
    {
        public Activation<T> Activation => activation;

        public override string Name => activation.Name;

        public override Variable<T> Forward(Variable<T> x) => activation.Apply(x);

        public override Shape OutputShape(Shape input) => input;
    }
}
