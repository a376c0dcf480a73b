using System.Numerics;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;

namespace Course.Mlp;

/// <summary>
/// The layers of this chapter as methods of a network: each puts a layer behind the others that fits what comes out of them.
/// </summary>
public static class MlpLayers
{
    extension<T>(Sequential<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>A fully connected layer, <see cref="Layers.Linear{T}"/>.</summary>
        /// <param name="outFeatures">How many neurons there are.</param>
        /// <param name="activation">g; none unless given.</param>
        /// <param name="initializer">How the weights begin, <see cref="XavierUniformInitializer"/> unless given.</param>
        /// <param name="hasBias">Whether a neuron adds a number of its own.</param>
        public Sequential<T> Linear(
            int outFeatures, Activation<T>? activation = null, Initializer? initializer = null, bool hasBias = true) =>
            network.Add((input, rng) => new Linear<T>(input[^1], outFeatures, activation, initializer, hasBias, rng));

        /// <summary>An activation as a layer of its own.</summary>
        public Sequential<T> Activation(Activation<T> activation) => network.Add(activation);

        /// <summary>A ReLU whose slope below 0 is learned, one for every place of the last axis: <see cref="Layers.PRelu{T}"/>.</summary>
        public Sequential<T> PRelu() => network.Add((input, _) => new PRelu<T>(input[^1]));

        /// <summary>A leaky ReLU whose slopes are drawn anew each time: <see cref="Layers.RRelu{T}"/>.</summary>
        public Sequential<T> RRelu() => network.Add((_, rng) => new RRelu<T>(rng));
    }
}
