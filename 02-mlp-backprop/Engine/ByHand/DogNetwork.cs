namespace Course.Mlp.ByHand;

/// <summary>
/// A network of three inputs, three hidden neurons and one output that tells dogs from what is not a dog. Its weights are chosen by hand,
/// small enough to follow every sum.
/// </summary>
/// <remarks>Lecture "Neural networks: overview" draws this network and leaves the numbers to the reader.</remarks>
public static class DogNetwork
{
    /// <summary>What the inputs mean: 1 for yes, 0 for no.</summary>
    public static IReadOnlyList<string> InputNames { get; } = ["it barks", "it wags its tail", "it meows"];

    // <theta>
    /// <summary>Theta(1), a row for each hidden neuron: its bias, then its weight for each input.</summary>
    public static Tensor Theta1 => Tensor.FromArray(new double[,]
    {
        { -1, 4, 0, -4 },   // sounds like a dog
        { -2, 1, 3, 0 },    // is glad like a dog
        { -2, -3, 0, 4 },   // sounds like a cat
    });

    /// <summary>Theta(2), one row: the bias of the output and its weight for each hidden neuron.</summary>
    public static Tensor Theta2 => Tensor.FromArray(new double[,] { { -3, 4, 2, -4 } });

    /// <summary>z = a W + b for a lecture's Theta: b is its first column, and W the transpose of the others.</summary>
    /// <param name="theta">out x (1 + in).</param>
    public static HandLayer LayerOf(Tensor theta) => new(theta[.., 1..].Transpose(), theta[.., 0]);
    // </theta>

    /// <summary>The network.</summary>
    public static HandWrittenMlp Create() => new([LayerOf(Theta1), LayerOf(Theta2)], Nonlinearity.Sigmoid, new ClassesCost());
}
