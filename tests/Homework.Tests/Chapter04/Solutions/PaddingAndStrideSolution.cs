using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct PaddingAndStrideSolution : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p)
    {
        var padded = Tensor.Zeros([x.Shape[0] + 2 * p, x.Shape[1] + 2 * p]);
        for (var i = 0; i < x.Shape[0]; i++)
            for (var j = 0; j < x.Shape[1]; j++)
            {
                padded.Data[(i + p) * padded.Shape[1] + j + p] = x[i, j];
            }

        return padded;
    }

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s)
    {
        var padded = Pad(x, p);
        var y = Tensor.Zeros([(padded.Shape[0] - w.Shape[0]) / s + 1, (padded.Shape[1] - w.Shape[1]) / s + 1]);
        for (var i = 0; i < y.Shape[0]; i++)
            for (var j = 0; j < y.Shape[1]; j++)
                for (var a = 0; a < w.Shape[0]; a++)
                    for (var b = 0; b < w.Shape[1]; b++)
                    {
                        y.Data[i * y.Shape[1] + j] += padded[s * i + a, s * j + b] * w[a, b];
                    }

        return y;
    }
}
