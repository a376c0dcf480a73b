// What is computed by hand and shown in small numbers is float64, where a gradient can be checked to twelve digits;
// only the training on pictures is float32.
global using Tensor = Course.Tensors.Tensor<double>;
