using System.Numerics;
using Course.Autograd;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Optimization.Regularization;

/// <summary>Keeps gradients from exploding: call it between the backward pass and the step of the optimizer.</summary>
public static class GradientClipping
{
    /// <summary>Keeps every number of every gradient within -limit ... limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static void ByValue<T>(IEnumerable<Variable<T>> parameters, double limit)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequirePositive(limit);
        var (low, high) = (T.CreateTruncating(-limit), T.CreateTruncating(limit));
        foreach (var parameter in parameters)
        {
            if (parameter.Gradient is { } gradient)
            {
                TensorPrimitives.Clamp(gradient.Data, low, high, gradient.Data);
            }
        }
    }

    /// <summary>
    /// Shortens all gradients together so that their length, the root of the sum of all squares, is at most <paramref name="limit"/>;
    /// their direction stays.
    /// </summary>
    /// <returns>The length before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static double ByNorm<T>(IEnumerable<Variable<T>> parameters, double limit)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequirePositive(limit);
        // <by-norm>
        Tensor<T>[] gradients = [.. parameters.Select(parameter => parameter.Gradient).OfType<Tensor<T>>()];
        var norm = Norm(gradients);
        if (norm > limit)
        {
            var factor = T.CreateTruncating(limit / norm);
            foreach (var gradient in gradients)
            {
                TensorPrimitives.Multiply(gradient.Data, factor, gradient.Data);
            }
        }
        // </by-norm>

        return norm;
    }

    /// <summary>
    /// The root of the sum of all squares. Squares of 3e20 are too large for a float, and those of 1e-30 too small,
    /// so gradients are first divided by a power of two near the largest number: that changes no digit.
    /// </summary>
    private static double Norm<T>(IReadOnlyCollection<Tensor<T>> gradients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var largest = gradients.Where(gradient => gradient.Size > 0)
            .Max(gradient => (T?)T.Abs(TensorPrimitives.MaxMagnitude<T>(gradient.Data))) ?? T.Zero;
        if (!T.IsFinite(largest) || largest == T.Zero)
        {
            return double.CreateTruncating(largest);
        }

        var unit = T.ScaleB(T.One, T.ILogB(largest));
        var squares = gradients.Sum(gradient => double.CreateTruncating(TensorPrimitives.SumOfSquares<T>((gradient / unit).Data)));
        return Math.Sqrt(squares) * double.CreateTruncating(unit);
    }

    private static void RequirePositive(double limit)
    {
        if (!(limit > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(limit), limit, $"The limit of a gradient is a number above 0; received {limit}. Values from 0.5 to 5 are usual.");
        }
    }
}
