using System.Numerics;
using Course.Autograd;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Optimization;

/// <summary>Sugar: the functions of this chapter as methods of a variable. Each is explained where it is defined.</summary>
public static class OptimizationOperations
{
    extension<T>(Variable<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>Zeros with the probability <paramref name="rate"/>, the rest larger by as much; <see cref="DropoutMask{T}"/>.</summary>
        public Variable<T> DropoutMask(double rate, Rng rng) => new DropoutMask<T>(rate, rng).Apply(x);

        /// <summary>Mean 0 and variance 1 over some axes; <see cref="Standardize{T}"/>.</summary>
        public Variable<T> Standardize(ReadOnlySpan<int> axes, double epsilon = 1e-5) => new Standardize<T>(axes, epsilon).Apply(x);

        /// <summary>Mean 0 and variance 1 in every channel, scaled and shifted; <see cref="BatchNormalize{T}"/>.</summary>
        public Variable<T> BatchNormalize(Variable<T> gamma, Variable<T> beta, double epsilon = 1e-5) =>
            new BatchNormalize<T>(epsilon).Apply(x, gamma, beta);
    }
}
