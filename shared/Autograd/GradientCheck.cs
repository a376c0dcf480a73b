using System.Globalization;
using Course.Tensors;

namespace Course.Autograd;

/// <summary>One element of a gradient, by the backward pass and by forward passes.</summary>
/// <param name="Input">The number of the input, from 0.</param>
/// <param name="Index">The index of the element, one number an axis.</param>
/// <param name="Analytic">What the backward pass says.</param>
/// <param name="Numeric">What the central difference says.</param>
public sealed record GradientElement(int Input, IReadOnlyList<int> Index, double Analytic, double Numeric)
{
    /// <summary>
    /// How far the central difference may be off because the outputs are rounded. A gradient that is hardly larger is compared with this
    /// and not with itself. It has the scale of the outputs, so a wrong gradient is found whatever the unit of the loss.
    /// </summary>
    public double Rounding { get; init; }

    /// <summary>
    /// |analytic - numeric|, as a share of the larger of both but at least of a million times <see cref="Rounding"/>; infinite unless both
    /// are numbers.
    /// </summary>
    public double Error
    {
        get
        {
            const double million = 1e6;
            var difference = Math.Abs(Analytic - Numeric);
            var error = difference / Math.Max(million * Rounding, Math.Max(Math.Abs(Analytic), Math.Abs(Numeric)));
            return difference == 0 ? 0 : double.IsFinite(error) ? error : double.PositiveInfinity;
        }
    }

    /// <summary>
    /// analytic / numeric: -1 speaks of a sign, 2 of a forgotten factor, a size of the input of a sum in place of a mean.
    /// </summary>
    public double Ratio => Analytic / Numeric;
}

/// <summary>
/// A backward pass that disagrees with the central difference; the message names the element, both numbers and their ratio.
/// </summary>
/// <param name="message">The message.</param>
/// <param name="worst">The element with the largest error.</param>
public sealed class GradientCheckException(string message, GradientElement worst) : Exception(message)
{
    /// <summary>The element with the largest error.</summary>
    public GradientElement Worst { get; } = worst;
}

/// <summary>
/// The judge of every gradient: dL/dx is close to the central difference D(h) = (L(x + h) - L(x - h)) / 2h, for every single element x of
/// every input. L = sum(y * dY) with random dY, because with dY = 1 many a wrong gradient looks right (that of softmax would be zero).
/// </summary>
/// <remarks>
/// The error of D(h) shrinks with h^2, so (4 D(h) - D(2h)) / 3 has almost none left but rounding: in float64 it is good to about 1e-10.
/// It calls the operation four times for every element, so give it small tensors, and values away from kinks such as 0 for ReLU.
/// </remarks>
/// <example><code>
/// GradientCheck.Verify("product", x => x[0] * x[1], rng.Normal&lt;double>([2, 3]), rng.Normal&lt;double>([3]));
/// </code></example>
public static class GradientCheck
{
    private const double Step = 2e-5;
    private const double RelativeRounding = 1e-15; // of an output: some additions

    /// <summary>Compares the gradients of all elements of all inputs and throws if one is wrong.</summary>
    /// <param name="operation">The operation's name, for the message.</param>
    /// <param name="apply">Computes the output from the inputs; it is called many times and must give the same output each time.</param>
    /// <param name="inputs">The inputs; they are not changed.</param>
    /// <exception cref="GradientCheckException">A gradient is off by more than one millionth.</exception>
    public static void Verify(
        string operation, Func<Variable<double>[], Variable<double>> apply, params ReadOnlySpan<Tensor<double>> inputs) =>
        Verify(operation, apply, seed: 1, tolerance: 1e-6, inputs);

    /// <summary>Compares the gradients of all elements of all inputs and throws if one is wrong.</summary>
    /// <param name="operation">The operation's name, for the message.</param>
    /// <param name="apply">Computes the output from the inputs; it is called many times and must give the same output each time.</param>
    /// <param name="seed">The seed of the upstream gradient.</param>
    /// <param name="tolerance">The largest <see cref="GradientElement.Error"/> that passes.</param>
    /// <param name="inputs">The inputs; they are not changed.</param>
    /// <exception cref="GradientCheckException">A gradient is off by more than the tolerance.</exception>
    public static void Verify(
        string operation, Func<Variable<double>[], Variable<double>> apply, long seed, double tolerance,
        params ReadOnlySpan<Tensor<double>> inputs)
    {
        var elements = Compare(apply, seed, inputs);
        if (elements.MaxBy(element => element.Error) is { } worst && worst.Error > tolerance)
        {
            var shapes = string.Join(", ", inputs.ToArray().Select(input => input.Shape.ToString()));
            var wrong = elements.Count(element => element.Error > tolerance);
            throw new GradientCheckException(string.Create(CultureInfo.InvariantCulture,
                $"{operation} of {shapes}: the gradient of input {worst.Input} is wrong at element [{string.Join(", ", worst.Index)}]: "
                + $"analytic {worst.Analytic:g10}, numeric {worst.Numeric:g10}, ratio {worst.Ratio:g6}, relative error {worst.Error:g3} "
                + $"(seed {seed}; {wrong} of {elements.Count} elements are wrong)."), worst);
        }
    }

    /// <summary>The gradients of all elements of all inputs, by the backward pass and by the central difference.</summary>
    /// <param name="apply">Computes the output from the inputs; it is called many times and must give the same output each time.</param>
    /// <param name="seed">The seed of the upstream gradient.</param>
    /// <param name="inputs">The inputs; they are not changed.</param>
    public static IReadOnlyList<GradientElement> Compare(
        Func<Variable<double>[], Variable<double>> apply, long seed, params ReadOnlySpan<Tensor<double>> inputs)
    {
        var x = new Variable<double>[inputs.Length];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = new Variable<double>(inputs[i].Clone(), requiresGradient: true, name: $"input {i}");
        }

        var y = apply(x);
        var dY = new Rng(seed).Uniform<double>(y.Shape, 0.5, 1.5); // never near 0, where an error would hide ...
        for (var i = 0; i < dY.Size; i++)
        {
            dY.Data[i] *= i % 2 == 0 ? 1 : -1; // ... and of both signs
        }

        y.Backward(dY);

        using var noGradient = NoGradient.Begin();
        var rounding = RelativeRounding * (y.Value * dY).Abs().Sum().Item();
        var elements = new List<GradientElement>();
        for (var input = 0; input < x.Length; input++)
        {
            var typical = Math.Min(1, x[input].Value.Abs().Data.ToArray().DefaultIfEmpty().Max()); // an input of micrometres moves by less
            for (var i = 0; i < x[input].Value.Size; i++)
            {
                var h = Step * Math.Max(typical == 0 ? 1 : typical, Math.Abs(x[input].Value.Data[i]));
                var numeric = Derivative(apply, x, ref x[input].Value.Data[i], h, dY);
                elements.Add(new GradientElement(input, IndexOf(i, x[input].Shape), x[input].Gradient?.Data[i] ?? 0, numeric)
                {
                    Rounding = rounding / h,
                });
            }
        }

        return elements;
    }

    private static double Derivative(
        Func<Variable<double>[], Variable<double>> apply, Variable<double>[] x, ref double element, double h, Tensor<double> dY) =>
        (4 * CentralDifference(apply, x, ref element, h, dY) - CentralDifference(apply, x, ref element, 2 * h, dY)) / 3;

    // Differences are taken output by output before they are summed: the difference of two sums would round away more digits.
    private static double CentralDifference(
        Func<Variable<double>[], Variable<double>> apply, Variable<double>[] x, ref double element, double h, Tensor<double> dY)
    {
        var value = element;
        var (up, down) = (value + h, value - h);
        element = up;
        var above = apply(x).Value.Clone();
        element = down;
        var below = apply(x).Value.Clone();
        element = value;
        var sum = 0.0;
        for (var i = 0; i < dY.Size; i++)
        {
            sum += dY.Data[i] * ((above.Data[i] - below.Data[i]) / (up - down));
        }

        return sum;
    }

    private static int[] IndexOf(int position, Shape shape)
    {
        var index = new int[shape.Rank];
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            index[axis] = position % shape[axis];
            position /= shape[axis];
        }

        return index;
    }
}
