using Course.Cnn.Layers;
using Course.Cnn.Tasks;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct FashionNetworkSolution : IFashionNetworkTask
{
    public static Sequential<float> Create(Rng rng)
    {
        var relu = Activation<float>.Relu;
        var kernel = Window2D.Square(3, padding: 1);
        return new Sequential<float>(
            new Convolution2D<float>(1, 32, kernel, relu, rng),
            new MaxPooling2D<float>(2),
            new Convolution2D<float>(32, 64, kernel, relu, rng),
            new MaxPooling2D<float>(2),
            new Flatten<float>(),
            new Dropout<float>(0.25, rng),
            new Linear<float>(7 * 7 * 64, 128, relu, rng),
            new Dropout<float>(0.25, rng),
            new Linear<float>(128, 10, rng));
    }
}
