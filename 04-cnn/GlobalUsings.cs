// The lesson's small examples are computed in float64, where a gradient can be checked strictly; the networks train in float.
global using Tensor = Course.Tensors.Tensor<double>;
