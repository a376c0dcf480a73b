using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct WeightGradientSolution : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY)
    {
        var dW = Tensor.Zeros([x.Shape[0] - dY.Shape[0] + 1, x.Shape[1] - dY.Shape[1] + 1]);
        for (var a = 0; a < dW.Shape[0]; a++)
            for (var b = 0; b < dW.Shape[1]; b++)
                for (var i = 0; i < dY.Shape[0]; i++)
                    for (var j = 0; j < dY.Shape[1]; j++)
                    {
                        dW.Data[a * dW.Shape[1] + b] += x[i + a, j + b] * dY[i, j];
                    }

        return dW;
    }
}
