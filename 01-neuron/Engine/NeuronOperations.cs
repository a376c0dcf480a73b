using System.Numerics;
using Course.Autograd;
using Course.Neuron.Losses;
using Course.Tensors;

namespace Course.Neuron;

/// <summary>Sugar: the functions of this chapter as methods of a variable. Each is explained where it is defined.</summary>
public static class NeuronOperations
{
    extension<T>(Variable<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>1 / (1 + e^(-alpha x)); <see cref="Sigmoid{T}"/>.</summary>
        public Variable<T> Sigmoid(double alpha = 1) => new Sigmoid<T>(alpha).Apply(x);

        /// <summary>The loss of predictions: the mean or sum of (x - target)^2; <see cref="MeanSquaredError{T}"/>.</summary>
        public Variable<T> MeanSquaredError(Tensor<T> target, Reduction reduction = Reduction.Mean) =>
            new MeanSquaredError<T>(target, reduction).Apply(x);

        /// <summary>The loss of predictions: the mean or sum of |x - target|; <see cref="MeanAbsoluteError{T}"/>.</summary>
        public Variable<T> MeanAbsoluteError(Tensor<T> target, Reduction reduction = Reduction.Mean) =>
            new MeanAbsoluteError<T>(target, reduction).Apply(x);

        /// <summary>The loss of probabilities; <see cref="BinaryCrossEntropy{T}"/>.</summary>
        public Variable<T> BinaryCrossEntropy(Tensor<T> target, Reduction reduction = Reduction.Mean) =>
            new BinaryCrossEntropy<T>(target, reduction).Apply(x);

        /// <summary>The loss of log-odds; <see cref="BinaryCrossEntropyWithLogits{T}"/>.</summary>
        public Variable<T> BinaryCrossEntropyWithLogits(Tensor<T> target, Reduction reduction = Reduction.Mean) =>
            new BinaryCrossEntropyWithLogits<T>(target, reduction).Apply(x);
    }
}
