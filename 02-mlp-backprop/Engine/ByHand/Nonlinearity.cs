namespace Course.Mlp.ByHand;

/// <summary>
/// A function g for the hidden layers of a network that is differentiated by hand: its value, its derivative,
/// and the same function of the graph to compare with.
/// </summary>
/// <param name="OnGraph">g as an operation of the graph.</param>
/// <param name="Value">a = g(z), element by element.</param>
/// <param name="Derivative">g'(z), written with z, with a = g(z), or with both.</param>
public sealed record Nonlinearity(Activation<double> OnGraph, Func<Tensor, Tensor> Value, Func<Tensor, Tensor, Tensor> Derivative)
{
    /// <summary>a = z; g' = 1. Layers with it are together no more than one layer.</summary>
    public static Nonlinearity Identity { get; } = new(Activation<double>.Identity, z => z, (z, _) => Tensor.Ones(z.Shape));

    // <derivatives>
    /// <summary>a = 1 / (1 + e^-z); g' = a (1 - a).</summary>
    public static Nonlinearity Sigmoid { get; } = new(Activation<double>.Sigmoid, z => z.Sigmoid(), (_, a) => a * (1 - a));

    /// <summary>a = tanh z; g' = 1 - a^2.</summary>
    public static Nonlinearity Tanh { get; } = new(Activation<double>.Tanh, z => z.Tanh(), (_, a) => 1 - a * a);

    /// <summary>a = max(0, z); g' = 1 where z > 0, else 0.</summary>
    public static Nonlinearity Relu { get; } = new(Activation<double>.Relu, z => z.Maximum(0), (z, _) => z.GreaterThan(0));
    // </derivatives>

    /// <summary>The name of g.</summary>
    public string Name => OnGraph.Name;
}
