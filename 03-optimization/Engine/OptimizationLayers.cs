using System.Numerics;
using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;

namespace Course.Optimization;

/// <summary>
/// The layers of this chapter as methods of a network: each puts a layer behind the others that fits what comes out of them.
/// </summary>
public static class OptimizationLayers
{
    extension<T>(Sequential<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>Dropout with the given rate, <see cref="Regularization.Dropout{T}"/>.</summary>
        public Sequential<T> Dropout(double rate) => network.Add((_, rng) => new Dropout<T>(rate, rng));

        /// <summary>Batch normalization of every place of the last axis, <see cref="NormalizationLayers.BatchNormalization{T}"/>.</summary>
        public Sequential<T> BatchNormalization() => network.Add((input, _) => new BatchNormalization<T>(input[^1]));

        /// <summary>Layer normalization over the last axis, <see cref="NormalizationLayers.LayerNormalization{T}"/>.</summary>
        public Sequential<T> LayerNormalization() => network.Add((input, _) => new LayerNormalization<T>(input[^1]));
    }
}
