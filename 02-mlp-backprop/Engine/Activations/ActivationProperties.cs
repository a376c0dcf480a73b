using Course.Autograd;
using Course.Mlp.Layers;

namespace Course.Mlp.Activations;

/// <summary>The numbers between two ends, as mathematics writes them: <c>[0, ∞)</c> has 0 and no largest number.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="HasLow">Whether the lower end is reached.</param>
/// <param name="HasHigh">Whether the upper end is reached.</param>
public readonly record struct ValueRange(double Low, double High, bool HasLow = false, bool HasHigh = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(HasLow ? '[' : '(')}{Text(Low)}, {Text(High)}{(HasHigh ? ']' : ')')}";

    private static string Text(double end) => double.IsPositiveInfinity(end) ? "∞" : double.IsNegativeInfinity(end) ? "-∞" : $"{end:0.##}";
}

/// <summary>An activation function and what the lecture asks of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Formula">y = f(x).</param>
/// <param name="Slope">f'(x), in terms of x or y.</param>
/// <param name="Range">All values that it takes. Bounded: the training is steadier. Unbounded: it is usually faster,
/// with a smaller learning rate.</param>
/// <param name="IsMonotonic">It never falls.</param>
/// <param name="IsSmooth">Its derivative has no jump.</param>
/// <param name="Apply">The function itself.</param>
/// <remarks>Lecture "Mathematical foundations", activation functions and their desirable properties.</remarks>
public sealed record ActivationProperties(
    string Name, string Formula, string Slope, ValueRange Range, bool IsMonotonic, bool IsSmooth,
    Func<Variable<double>, Variable<double>> Apply)
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>The functions of the lecture, in its order.</summary>
    public static IReadOnlyList<ActivationProperties> All { get; } =
    [
        new("identity", "x", "1", new(-Infinity, Infinity), true, true, Activation<double>.Identity.Apply),
        new("step", "0 or 1", "0", new(0, 1, true, true), true, false, x => x.Step()),
        new("sigmoid", "1/(1+e^-x)", "y(1-y)", new(0, 1), true, true, Activation<double>.Sigmoid.Apply),
        new("tanh", "tanh x", "1-y²", new(-1, 1), true, true, Activation<double>.Tanh.Apply),
        new("arctan", "arctan x", "1/(1+x²)", new(-Math.PI / 2, Math.PI / 2), true, true, Activation<double>.Arctan.Apply),
        new("softsign", "x/(1+|x|)", "1/(1+|x|)²", new(-1, 1), true, true, Activation<double>.Softsign.Apply),
        new("ISRU", "x/√(1+x²)", "1/√(1+x²)³", new(-1, 1), true, true, x => x.Isru()),
        new("ReLU", "0 or x", "0 or 1", new(0, Infinity, true), true, false, Activation<double>.Relu.Apply),
        new("leaky ReLU", "0.01x or x", "0.01 or 1", new(-Infinity, Infinity), true, false, Activation<double>.LeakyRelu.Apply),
        new("PReLU", "0.25x or x", "0.25 or 1", new(-Infinity, Infinity), true, false, new PRelu<double>().Forward),
        new("RReLU", "sx or x", "s or 1", new(-Infinity, Infinity), true, false, AtMeanSlope),
        new("ELU", "e^x-1 or x", "y+1 or 1", new(-1, Infinity), true, true, Activation<double>.Elu.Apply),
    ];

    /// <summary>y and y' at some places.</summary>
    /// <param name="x">The places.</param>
    public (double[] Values, double[] Derivatives) At(ReadOnlySpan<double> x)
    {
        var input = new Variable<double>(Tensor.Vector(x), requiresGradient: true);
        var y = Apply(input);
        y.Sum().Backward();
        return (y.Value.Data.ToArray(), input.Gradient!.Data.ToArray());
    }

    /// <summary>The randomized ReLU as it answers after training, with the mean of its slopes.</summary>
    private static Variable<double> AtMeanSlope(Variable<double> x)
    {
        var layer = new RRelu<double>(new Course.Tensors.Rng(1));
        layer.Evaluate();
        return layer.Forward(x);
    }
}
