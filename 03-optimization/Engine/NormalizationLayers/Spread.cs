using System.Numerics;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Optimization.NormalizationLayers;

/// <summary>What normalization divides by, s = sqrt(variance + epsilon).</summary>
public static class Spread
{
    /// <summary>
    /// s, one number a variance. Where the squares of a variance are too large for T, 1e20 in float, the deviation itself need not be;
    /// then it is measured without them, and epsilon is nothing beside it.
    /// </summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="variance">The variances.</param>
    /// <param name="epsilon">Keeps s from being 0.</param>
    /// <param name="deviation">Measures the deviations, in the shape of the variances.</param>
    public static Tensor<T> Of<T>(Tensor<T> variance, double epsilon, Func<Tensor<T>> deviation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var spread = (variance + T.CreateTruncating(epsilon)).Sqrt();
        return TensorPrimitives.IsFiniteAll<T>(spread.Data)
            ? spread
            : Tensor<T>.Where(spread.Map(s => T.IsFinite(s) ? T.One : T.Zero), spread, deviation());
    }
}
