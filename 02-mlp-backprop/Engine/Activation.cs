using System.Numerics;
using Course.Autograd;
using Course.Mlp.Activations;
using Course.Neuron;

namespace Course.Mlp;

/// <summary>
/// The choice of a non-linearity, for layers that apply one to their result: a name, and the function to apply. Two choices are the same when their names are,
/// so that a layer can recognise one that it computes in the same pass.
/// </summary>
/// <param name="Name">The name in summaries: <c>relu</c>.</param>
/// <param name="Apply">Applies it.</param>
public sealed record Activation<T>(string Name, Func<Variable<T>, Variable<T>> Apply)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>y = x.</summary>
    public static Activation<T> Identity { get; } = new("identity", x => x);

    /// <summary>y = max(0, x).</summary>
    public static Activation<T> Relu { get; } = new("relu", x => new Relu<T>().Apply(x));

    /// <summary>y = 1 / (1 + e^-x).</summary>
    public static Activation<T> Sigmoid { get; } = new("sigmoid", x => new Sigmoid<T>().Apply(x));

    /// <summary>y = tanh x.</summary>
    public static Activation<T> Tanh { get; } = new("tanh", x => new Tanh<T>().Apply(x));

    /// <summary>y = arctan x.</summary>
    public static Activation<T> Arctan { get; } = new("arctan", x => new Arctan<T>().Apply(x));

    /// <summary>y = x / (1 + |x|).</summary>
    public static Activation<T> Softsign { get; } = new("softsign", x => new Softsign<T>().Apply(x));

    /// <summary>y = x, or x / 100 below 0.</summary>
    public static Activation<T> LeakyRelu { get; } = new("leaky_relu", x => new LeakyRelu<T>().Apply(x));

    /// <summary>y = x, or e^x - 1 below 0.</summary>
    public static Activation<T> Elu { get; } = new("elu", x => new Elu<T>().Apply(x));

    /// <summary>y = log(1 + e^x).</summary>
    public static Activation<T> Softplus { get; } = new("softplus", x => new Softplus<T>().Apply(x));

    /// <summary>y = x P(Z &lt;= x).</summary>
    public static Activation<T> Gelu { get; } = new("gelu", x => new Gelu<T>().Apply(x));

    /// <summary>Probabilities along the last axis.</summary>
    public static Activation<T> Softmax { get; } = new("softmax", x => new Softmax<T>().Apply(x));

    /// <inheritdoc/>
    public bool Equals(Activation<T>? other) => Name == other?.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
