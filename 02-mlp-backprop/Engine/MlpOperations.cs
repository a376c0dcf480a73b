using System.Numerics;
using Course.Autograd;
using Course.Mlp.Activations;
using Course.Mlp.Layers;
using Course.Neuron.Losses;

namespace Course.Mlp;

/// <summary>Sugar: the functions of this chapter as methods of a variable. Each is explained where it is defined.</summary>
public static class MlpOperations
{
    extension<T>(Variable<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>x W + b, or max(0, x W + b); <see cref="Affine{T}"/>.</summary>
        public Variable<T> Affine(Variable<T> weight, Variable<T> bias, bool relu = false) => new Affine<T>(relu).Apply(x, weight, bias);

        /// <summary>x itself, as a step of the graph; <see cref="Identity{T}"/>.</summary>
        public Variable<T> Identity() => new Identity<T>().Apply(x);

        /// <summary>1 from 0 up, else 0; <see cref="Step{T}"/>.</summary>
        public Variable<T> Step() => new Step<T>().Apply(x);

        /// <summary>The hyperbolic tangent; <see cref="Tanh{T}"/>.</summary>
        public Variable<T> Tanh() => new Tanh<T>().Apply(x);

        /// <summary>The arc tangent; <see cref="Arctan{T}"/>.</summary>
        public Variable<T> Arctan() => new Arctan<T>().Apply(x);

        /// <summary>x / (1 + |x|); <see cref="Softsign{T}"/>.</summary>
        public Variable<T> Softsign() => new Softsign<T>().Apply(x);

        /// <summary>x / sqrt(1 + alpha x^2); <see cref="Isru{T}"/>.</summary>
        public Variable<T> Isru(double alpha = 1) => new Isru<T>(alpha).Apply(x);

        /// <summary>max(0, x); <see cref="Relu{T}"/>.</summary>
        public Variable<T> Relu() => new Relu<T>().Apply(x);

        /// <summary>x, or x times a small slope below 0; <see cref="LeakyRelu{T}"/>.</summary>
        public Variable<T> LeakyRelu(double negativeSlope = 0.01) => new LeakyRelu<T>(negativeSlope).Apply(x);

        /// <summary>x, or x times learned slopes below 0; <see cref="ParametricRelu{T}"/>.</summary>
        public Variable<T> ParametricRelu(Variable<T> slope) => new ParametricRelu<T>().Apply(x, slope);

        /// <summary>x, or alpha (e^x - 1) below 0; <see cref="Elu{T}"/>.</summary>
        public Variable<T> Elu(double alpha = 1) => new Elu<T>(alpha).Apply(x);

        /// <summary>log(1 + e^x); <see cref="Softplus{T}"/>.</summary>
        public Variable<T> Softplus() => new Softplus<T>().Apply(x);

        /// <summary>x P(Z &lt;= x); <see cref="Gelu{T}"/>.</summary>
        public Variable<T> Gelu() => new Gelu<T>().Apply(x);

        /// <summary>Probabilities along an axis; <see cref="Softmax{T}"/>.</summary>
        public Variable<T> Softmax(int axis = -1) => new Softmax<T>(axis).Apply(x);

        /// <summary>The logarithms of probabilities along an axis; <see cref="LogSoftmax{T}"/>.</summary>
        public Variable<T> LogSoftmax(int axis = -1) => new LogSoftmax<T>(axis).Apply(x);

        /// <summary>The loss of a classifier's logits; <see cref="SoftmaxCrossEntropy{T}"/>.</summary>
        public Variable<T> SoftmaxCrossEntropy(ReadOnlyMemory<int> labels, Reduction reduction = Reduction.Mean) =>
            new SoftmaxCrossEntropy<T>(labels, reduction).Apply(x);
    }
}
