using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the sum is taken for the mean", LooksLike = [Symptom.Factor])]
public readonly struct AveragePoolingSum : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s) * (f * f);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width);
}

[Mutant("divided by the side of the window", LooksLike = [Symptom.Factor])]
public readonly struct AveragePoolingBySide : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s) * f;

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width) * f;
}

[Mutant("the gradient is not divided", LooksLike = [Symptom.Factor])]
public readonly struct AveragePoolingGradientUndivided : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width) * (f * f);
}

[Mutant("where windows overlap, the last one wins")]
public readonly struct AveragePoolingGradientAssigned : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width)
    {
        var dX = Tensor.Zeros([height, width]);
        for (var i = 0; i < dY.Shape[0] * f; i++)
            for (var j = 0; j < dY.Shape[1] * f; j++)
            {
                dX.Data[(i / f * s + i % f) * width + j / f * s + j % f] = dY[i / f, j / f] / (f * f);
            }

        return dX;
    }
}
