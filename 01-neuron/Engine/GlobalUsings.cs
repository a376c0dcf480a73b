// A neuron is small: it computes in float64, where the figures of the lesson are exact to 15 digits.
global using Tensor = Course.Tensors.Tensor<double>;
