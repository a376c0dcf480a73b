using Course.Tensors;

namespace Engine.Tests.Autograd;

/// <summary>
/// The numbers that an operation is tried on: none of them so near a kink or a pole that a central difference would step over it.
/// </summary>
public sealed class Domain
{
    private const double Margin = 0.02;
    private readonly Action<Rng, Span<double>> fill;

    private Domain(Action<Rng, Span<double>> fill) => this.fill = fill;

    /// <summary>-3 ... 3.</summary>
    public static Domain Reals { get; } = Between(-3, 3);

    /// <summary>0.2 ... 3.</summary>
    public static Domain Positive { get; } = Between(0.2, 3);

    /// <summary>0.05 ... 0.95.</summary>
    public static Domain Probabilities { get; } = Between(0.05, 0.95);

    /// <summary>-3 ... 3 without a neighbourhood of 0, wide enough to divide by.</summary>
    public static Domain NonZero { get; } = new((rng, numbers) =>
    {
        foreach (ref var number in numbers)
        {
            number = rng.NextUniform(0.3, 3) * (rng.NextInt(2) == 0 ? 1 : -1);
        }
    });

    /// <summary>Numbers of which no two are near each other, in random order, for what picks the largest.</summary>
    public static Domain Distinct { get; } = new((rng, numbers) =>
    {
        var order = rng.Permutation(numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (order[i] - numbers.Length / 2) * 0.1;
        }
    });

    public static Domain Between(double low, double high) => new((rng, numbers) =>
    {
        foreach (ref var number in numbers)
        {
            number = rng.NextUniform(low, high);
        }
    });

    /// <summary>-3 ... 3 in steps of a thousandth, but not near the given kinks.</summary>
    public static Domain AwayFrom(params double[] kinks)
    {
        double[] allowed =
        [
            .. Enumerable.Range(-3000, 6001).Select(thousandth => thousandth / 1000.0).Where(number => !Near(number, kinks)),
        ];
        return new((rng, numbers) =>
        {
            foreach (ref var number in numbers)
            {
                number = allowed[rng.NextInt(allowed.Length)];
            }
        });
    }

    /// <summary>offset + whole multiples of 0.5: two tensors on grids of different offsets never tie.</summary>
    public static Domain Grid(double offset) => new((rng, numbers) =>
    {
        foreach (ref var number in numbers)
        {
            number = offset + 0.5 * (rng.NextInt(13) - 6);
        }
    });

    public Tensor<double> Draw(Shape shape, Rng rng)
    {
        var tensor = Tensor<double>.Zeros(shape);
        fill(rng, tensor.Data);
        return tensor;
    }

    private static bool Near(double number, double[] kinks) => Array.Exists(kinks, kink => Math.Abs(number - kink) < Margin);
}
