global using Tensor = Course.Tensors.Tensor<double>;
global using Variable = Course.Autograd.Variable<double>;
