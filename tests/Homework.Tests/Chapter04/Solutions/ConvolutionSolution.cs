using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct ConvolutionSolution : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var y = Tensor.Zeros([x.Shape[0] - w.Shape[0] + 1, x.Shape[1] - w.Shape[1] + 1]);
        for (var i = 0; i < y.Shape[0]; i++)
            for (var j = 0; j < y.Shape[1]; j++)
                for (var a = 0; a < w.Shape[0]; a++)
                    for (var b = 0; b < w.Shape[1]; b++)
                    {
                        y.Data[i * y.Shape[1] + j] += x[i + a, j + b] * w[a, b];
                    }

        return y;
    }
}
