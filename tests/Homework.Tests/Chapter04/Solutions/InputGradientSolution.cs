using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct InputGradientSolution : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w)
    {
        var dX = Tensor.Zeros([dY.Shape[0] + w.Shape[0] - 1, dY.Shape[1] + w.Shape[1] - 1]);
        for (var i = 0; i < dY.Shape[0]; i++)
            for (var j = 0; j < dY.Shape[1]; j++)
                for (var a = 0; a < w.Shape[0]; a++)
                    for (var b = 0; b < w.Shape[1]; b++)
                    {
                        dX.Data[(i + a) * dX.Shape[1] + j + b] += dY[i, j] * w[a, b];
                    }

        return dX;
    }
}
